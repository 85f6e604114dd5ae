import type { RiskPoint } from '@lookout/contract';
import type { RiskFacts, RiskRule } from './rate-probe.ts';
import { mebibytes, namesText, percent } from './words.ts';

const LARGE_STATE_BYTES = 67_108_864;
const HUGE_STATE_BYTES = 268_435_456;
/** Columns that dashboards and alerts are built on. */
const RELIED_ON = new Set(['eventName', 'severityNumber', 'severityText', 'severityLevel']);

/** What a probe may break for those who rely on the stream. */
export const reliabilityPoints: RiskRule = (input) => [
  ...dropped(input),
  ...held(input),
  ...renamed(input),
  ...state(input),
];

function dropped({ facts, document, evidence }: RiskFacts): RiskPoint[] {
  const isSwallowed = facts.isAggregate && document.originals === 'drop';
  if (!facts.drops && !isSwallowed) return [];
  const what = isSwallowed ? 'It drops the records that it counts' : 'It drops records';
  const share = evidence ? droppedShare(evidence.summary) : null;
  if (share === null) return [point(1, `${what}; how many, the stream will tell.`, 'plan')];
  if (share === 0) return [];
  const points = share > 0.5 ? 3 : share > 0.1 ? 2 : 1;
  return [point(points, `${what}: ${percent(share)} of the records in its scope.`, 'evidence')];
}

function droppedShare({ inScope, dropped: count }: { inScope: number; dropped: number }): number {
  return inScope === 0 ? 0 : count / inScope;
}

function held({ document }: RiskFacts): RiskPoint[] {
  if (document.whenTripped === 'pass') return [];
  return [point(1, 'When it trips, the records in its scope are held back and counted.', 'document')];
}

function renamed({ facts }: RiskFacts): RiskPoint[] {
  const names = facts.assigned.map(({ name }) => name).filter((name) => RELIED_ON.has(name));
  if (names.length === 0) return [];
  return [point(2, `It changes ${namesText(names)}, on which dashboards and alerts rely.`, 'plan')];
}

function state({ document }: RiskFacts): RiskPoint[] {
  const { stateBytes } = document.budget;
  if (stateBytes <= LARGE_STATE_BYTES) return [];
  const points = stateBytes > HUGE_STATE_BYTES ? 2 : 1;
  return [point(points, `It may hold ${mebibytes(stateBytes)} of memory on each processor.`, 'document')];
}

function point(points: number, reason: string, basis: RiskPoint['basis']): RiskPoint {
  return { dimension: 'reliability', points, reason, basis };
}
