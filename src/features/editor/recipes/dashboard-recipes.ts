import { kqlName } from '../start/kql-text.ts';
import type { Recipe } from './recipe.ts';
import { metricOf, numberOf, textOf } from './recipe-parts.ts';

export const dashboardRecipes: readonly Recipe[] = [
  {
    id: 'rate-of-line',
    scenario: 'dashboards',
    label: 'A rate that survives new wording',
    purpose: 'Counts a line of code by its Durable ID, whatever its message says.',
    asks: { durableId: 'LogWelcome' },
    write: ({ durableId }) => ({
      source: `// Bound to the Durable ID: the text may change, the chart stays.\n${metricOf(durableId, 'records = count() by bin(timestamp, 10s)')}`,
    }),
  },
  {
    id: 'rate-by-field',
    scenario: 'dashboards',
    label: 'A rate by the values of a field',
    purpose: 'One series for each value of a field of the line.',
    asks: { durableId: 'LogEndFileHash', field: 'fileName' },
    write: ({ durableId, field }) => ({
      source: `// One series for each value.\n${metricOf(durableId, `records = count() by bin(timestamp, 10s), ${kqlName(field)} = ${textOf(field)}`)}`,
    }),
  },
  {
    id: 'mean-of-field',
    scenario: 'dashboards',
    label: 'The mean of a field',
    purpose: 'Charts the mean of a number, and is indifferent to records without it.',
    asks: { durableId: 'LogDequeueWork', field: 'depth' },
    write: ({ durableId, field }) => ({
      source: `// Records without the field do not count.\n${metricOf(durableId, `mean = avg(${numberOf(field)}) by bin(timestamp, 10s)`)}`,
    }),
  },
];
