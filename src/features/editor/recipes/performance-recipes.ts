import type { Recipe } from './recipe.ts';
import { isFrom, metricOf, numberOf } from './recipe-parts.ts';

export const performanceRecipes: readonly Recipe[] = [
  {
    id: 'over-limit',
    scenario: 'performance',
    label: 'Watch a depth against its limit',
    purpose: 'Charts the highest value of a field and how often it was over the limit.',
    asks: { durableId: 'LogEnqueueWork', field: 'depth', limit: 100 },
    write: ({ durableId, field, limit }) => ({
      source: `// The highest value, and how often it was over the limit.\n${metricOf(durableId, `highest = max(${numberOf(field)}), over = countif(${numberOf(field)} > ${limit}) by bin(timestamp, 10s)`)}`,
    }),
  },
  {
    id: 'warnings-only',
    scenario: 'performance',
    label: 'Quiet while things are nominal',
    purpose: 'Lets only warnings and errors out; switch it off for the whole picture.',
    asks: {},
    write: () => ({
      source: '// Warnings (2), errors (3) and what is critical (4).\ntraces\n| where severityLevel >= 2',
    }),
  },
  {
    id: 'quiet-below',
    scenario: 'performance',
    label: 'Only the values that matter',
    purpose: 'Drops the records of one line while a field is at most the limit.',
    asks: { durableId: 'LogDequeueWork', field: 'depth', limit: 400 },
    write: ({ durableId, field, limit }) => ({
      source: `// A small value tells nothing; a missing one is kept.
traces
| where not(${isFrom(durableId)} and coalesce(${numberOf(field)} <= ${limit}, false))`,
    }),
  },
];
