import type { Recipe } from './recipe.ts';
import { isFrom, metricOf, numberOf } from './recipe-parts.ts';

export const reliabilityRecipes: readonly Recipe[] = [
  {
    id: 'never-over',
    scenario: 'reliability',
    label: 'Expect a value never over its limit',
    purpose: 'Counts the records that break the expectation beside all that were checked.',
    asks: { durableId: 'LogEnqueueWork', field: 'depth', limit: 200 },
    write: ({ durableId, field, limit }) => ({
      source: `// Expected: never over the limit.\n${metricOf(durableId, `broken = countif(${numberOf(field)} > ${limit}), checked = count() by bin(timestamp, 10s)`)}`,
    }),
  },
  {
    id: 'never-under',
    scenario: 'reliability',
    label: 'Expect a value never under its limit',
    purpose: 'A queue that is never empty: counts the records that are below the limit.',
    asks: { durableId: 'LogDequeueWork', field: 'depth', limit: 1 },
    write: ({ durableId, field, limit }) => ({
      source: `// Expected: never under the limit.\n${metricOf(durableId, `broken = countif(${numberOf(field)} < ${limit}), checked = count() by bin(timestamp, 10s)`)}`,
    }),
  },
  {
    id: 'never-happens',
    scenario: 'reliability',
    label: 'Expect that a line is never reached',
    purpose: 'Counts a line that must stay silent, such as a hash that differs from the recomputed one.',
    asks: { durableId: 'ErrorInProductionHash' },
    write: ({ durableId }) => ({
      source: `// Expected: none at all. All records are counted too, so that silence can be told from a dead stream.
traces
| summarize broken = countif(${isFrom(durableId)}), records = count() by bin(timestamp, 10s)
| render timechart`,
    }),
  },
];
