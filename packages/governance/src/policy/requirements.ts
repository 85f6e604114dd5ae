import type {
  ApprovalRequirement,
  ApprovalRule,
  Plan,
  Policy,
  ProbeDocument,
  Requirements,
  RiskCeiling,
  RiskMeasure,
  RiskRating,
} from '@lookout/contract';
import { isRedaction } from '../plan/is-redaction.ts';

/** What a policy looks at. */
export interface PolicyInput {
  readonly policy: Pick<Policy, 'version' | 'document'>;
  readonly rating: RiskRating;
  readonly document: ProbeDocument;
  readonly plan: Plan;
  /** Milliseconds since the epoch, from which the lifetime counts. */
  readonly now: number;
}

/** What a probe needs under a policy before it may run, with the reasons. */
export function requirementsOf(input: PolicyInput): Requirements {
  const { policy, document, plan } = input;
  const isFast = policy.document.fastRedaction && isRedaction(document, plan);
  return {
    policyVersion: policy.version,
    approvals: isFast ? [FAST] : approvals(input),
    forbidden: [...overCeilings(input), ...overLifetime(input)],
    rings: isFast ? [EVERYTHING] : policy.document.rings,
    isFast,
  };
}

const FAST: ApprovalRequirement = {
  count: 1,
  from: null,
  because: ['It only takes telemetry away, and leaking is worse than a hasty rule: one approval is enough.'],
};
const EVERYTHING = { name: 'everything', selector: { attributes: [], share: 1 }, bakeSeconds: 0 };

/** For each persona that a rule names, and for anyone, the most that a rule asks for. */
function approvals({ policy: { document }, rating }: PolicyInput): ApprovalRequirement[] {
  const always = {
    count: document.approvals,
    from: null,
    because: ['Every probe is looked at by another person.'],
  };
  const asked = document.rules.filter((rule) => measured(rating, rule.measure) >= rule.atLeast);
  return [always, ...asked.map((rule) => toRequirement(rule, rating))].reduce<ApprovalRequirement[]>(
    merge,
    [],
  );
}

function toRequirement(rule: ApprovalRule, rating: RiskRating): ApprovalRequirement {
  const value = measured(rating, rule.measure);
  return {
    count: rule.approvals,
    from: rule.from,
    because: [`${measureText(rule.measure)} is ${value}, and from ${rule.atLeast} on ${peopleText(rule)}.`],
  };
}

function peopleText({ approvals: count, from }: ApprovalRule): string {
  const who = from === null ? (count === 1 ? 'person' : 'people') : from;
  return count === 1 ? `one ${who} must approve` : `${count} ${who} must approve`;
}

function merge(all: ApprovalRequirement[], next: ApprovalRequirement): ApprovalRequirement[] {
  const known = all.find((one) => one.from === next.from);
  if (!known) return [...all, next];
  const because =
    next.count > known.count
      ? next.because
      : next.count < known.count
        ? known.because
        : [...known.because, ...next.because];
  return all.map((one) =>
    one === known ? { ...one, count: Math.max(one.count, next.count), because } : one,
  );
}

function overCeilings({ policy: { document }, rating }: PolicyInput): string[] {
  return document.ceilings
    .filter((ceiling) => measured(rating, ceiling.measure) > ceiling.atMost)
    .map((ceiling) => ceilingText(ceiling, rating));
}

function ceilingText({ measure, atMost }: RiskCeiling, rating: RiskRating): string {
  const value = measured(rating, measure);
  return `${measureText(measure)} is ${value}, and the policy permits at most ${atMost}. Its reasons say what to change.`;
}

function overLifetime({ policy: { document: rules }, document, now }: PolicyInput): string[] {
  if (rules.maxLifetimeSeconds === null) return [];
  const latest = now + rules.maxLifetimeSeconds * 1000;
  if (document.expiresAt !== null && Date.parse(document.expiresAt) <= latest) return [];
  return [`The policy wants an expiry by ${new Date(latest).toISOString()}. Set one in the probe's form.`];
}

/** A rating's figure for what a rule measures. */
function measured(rating: RiskRating, measure: RiskMeasure): number {
  return measure === 'total' ? rating.total : rating.scores[measure];
}

function measureText(measure: RiskMeasure): string {
  return measure === 'total' ? 'The total risk' : `The ${measure} risk`;
}
