import type { ApprovalRule, HaltRules, PolicyDocument, Ring, RiskMeasure } from '@lookout/contract';

const DAY_SECONDS = 86_400;

/** A policy as sentences, one a line: what people read, and what they compare. */
export function policyLines(policy: PolicyDocument): string[] {
  return [
    `Every probe needs the approval of ${people(policy.approvals)}.`,
    ...policy.rules.map(ruleText),
    ...policy.ceilings.map(
      ({ measure, atMost }) => `${measureName(measure)} over ${atMost} is not accepted.`,
    ),
    policy.maxLifetimeSeconds === null
      ? 'A probe may live for ever.'
      : `A probe may live for ${duration(policy.maxLifetimeSeconds)} at most.`,
    policy.fastRedaction
      ? 'What only takes telemetry away may go fast: one approval, all processors at once.'
      : 'Redactions wait as every other probe does.',
    ...policy.rings.map(ringText),
    ...policy.freezes.map(({ name, from, to }) => `Nothing is rolled out from ${from} to ${to}: ${name}.`),
    ...haltLines(policy.halt),
    `A review that nobody decides ends after ${duration(policy.reviewExpiresAfterSeconds)}.`,
  ];
}

function ruleText({ measure, atLeast, approvals, from }: ApprovalRule): string {
  const who = from === null ? people(approvals) : `${approvals} ${from}`;
  return `${measureName(measure)} of ${atLeast} or more needs the approval of ${who}.`;
}

function ringText({ name, selector, bakeSeconds }: Ring, index: number): string {
  const conditions = selector.attributes.map(({ key, equals }) =>
    equals === undefined ? key : `${key} = ${equals}`,
  );
  const share =
    selector.share === 1 ? 'all processors' : `${Math.round(selector.share * 100)} % of the processors`;
  const where = conditions.length > 0 ? ` with ${conditions.join(' and ')}` : '';
  return `Ring ${index + 1}, ${name}: ${share}${where}, watched for ${duration(bakeSeconds)}.`;
}

function haltLines({
  failedAgents,
  silentAfterSeconds,
  confirmWithinSeconds,
  outputBand,
  errorShare,
  onHalt,
}: HaltRules): string[] {
  const band =
    outputBand &&
    `or the output leaves ${outputBand.atLeast} to ${outputBand.atMost} times what was predicted`;
  const reasons = [
    `more than ${failedAgents} processors of a ring fail, trip or do not confirm within ${duration(confirmWithinSeconds)}`,
    `one is silent for ${duration(silentAfterSeconds)}`,
    ...(errorShare === undefined ? [] : [`more than ${percent(errorShare)} of their records are lost`]),
    ...(band ? [band] : []),
  ];
  return [
    `A rollout halts when ${reasons.join(', ')}.`,
    onHalt === 'roll-back'
      ? 'A halted rollout rolls back by itself.'
      : 'A halted rollout waits for a person.',
  ];
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(3))} %`;
}

/** What a rule measures, as a name. */
function measureName(measure: RiskMeasure): string {
  return measure === 'total' ? 'A total risk' : `A ${measure} risk`;
}

function people(count: number): string {
  return count === 1 ? 'one person' : `${count} people`;
}

function duration(seconds: number): string {
  if (seconds >= DAY_SECONDS && seconds % DAY_SECONDS === 0) return counted(seconds / DAY_SECONDS, 'day');
  if (seconds >= 3600 && seconds % 3600 === 0) return counted(seconds / 3600, 'hour');
  if (seconds >= 60 && seconds % 60 === 0) return counted(seconds / 60, 'minute');
  return counted(seconds, 'second');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
