import { kqlString } from '../start/kql-text.ts';
import type { Recipe } from './recipe.ts';
import { isFrom, metricOf } from './recipe-parts.ts';

export const costRecipes: readonly Recipe[] = [
  {
    id: 'drop-line',
    scenario: 'cost',
    label: 'Stop paying for one line',
    purpose: 'Drops every record of one line of code and keeps all others.',
    asks: { durableId: 'LogLaunch' },
    write: ({ durableId }) => ({
      source: `// Everything but one line of code.\ntraces\n| where not(${isFrom(durableId)})`,
    }),
  },
  {
    id: 'count-instead',
    scenario: 'cost',
    label: 'Keep the number, drop the records',
    purpose: 'Turns a chatty line into a metric: one point every ten seconds instead of every record.',
    asks: { durableId: 'LogLaunch' },
    write: ({ durableId }) => ({
      source: `// How often the line is reached; the records themselves are dropped.\n${metricOf(durableId, 'records = count() by bin(timestamp, 10s)')}`,
      originals: 'drop',
    }),
  },
  {
    id: 'drop-payload',
    scenario: 'cost',
    label: 'Leave out a large field',
    purpose: 'Keeps the record and removes the one field that makes it big.',
    asks: { durableId: 'LogStartingFileHash', field: 'fileName' },
    write: ({ durableId, field }) => ({
      source: `// The record stays; the field that makes it big goes.
traces
| extend customDimensions = iff(${isFrom(durableId)},
    bag_remove_keys(customDimensions, dynamic([${kqlString(field)}])),
    customDimensions)`,
    }),
  },
];
