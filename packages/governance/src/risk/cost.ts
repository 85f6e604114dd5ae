import { DEFAULT_BUDGET, type RiskPoint } from '@lookout/contract';
import type { RiskFacts, RiskRule } from './rate-probe.ts';
import { namesText, percent } from './words.ts';

const MANY_GROUPS = 100;
const TOO_MANY_GROUPS = 1000;

/** What a probe may add to the bill. */
export const costPoints: RiskRule = (input) => [...series(input), ...growth(input), ...output(input)];

function series({ facts, evidence }: RiskFacts): RiskPoint[] {
  if (facts.groupKeys.length === 0) return [];
  const keys = namesText(facts.groupKeys.map(({ name }) => name));
  const groups = evidence?.result?.totalRows;
  if (groups === undefined)
    return [point(1, `It makes a series for each value of ${keys}; how many, is not known.`, 'plan')];
  if (groups <= MANY_GROUPS) return [];
  const points = groups > TOO_MANY_GROUPS ? 3 : 2;
  return [point(points, `It made ${groups} rows by ${keys} from the sample alone.`, 'evidence')];
}

function growth({ evidence }: RiskFacts): RiskPoint[] {
  if (!evidence) return [];
  const { bytesPerSecondBefore: before, bytesPerSecondAfter: after } = evidence.summary;
  if (before <= 0 || after <= before) return [];
  const share = after / before - 1;
  if (share < 0.01) return [];
  return [point(share > 0.25 ? 2 : 1, `The stream grows by ${percent(share)}.`, 'evidence')];
}

function output({ document }: RiskFacts): RiskPoint[] {
  const { recordsOutPerSecond } = document.budget;
  if (recordsOutPerSecond <= DEFAULT_BUDGET.recordsOutPerSecond) return [];
  return [
    point(
      1,
      `Its budget lets ${recordsOutPerSecond} records a second out, over the usual ${DEFAULT_BUDGET.recordsOutPerSecond}.`,
      'document',
    ),
  ];
}

function point(points: number, reason: string, basis: RiskPoint['basis']): RiskPoint {
  return { dimension: 'cost', points, reason, basis };
}
