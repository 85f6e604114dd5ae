import { kqlString } from '../start/kql-text.ts';
import type { Recipe } from './recipe.ts';
import { isFrom, metricOf } from './recipe-parts.ts';

const LEAK = { durableId: 'LogWelcomeBanner', field: 'secret' };

/** A probe that holds a secret back must not let it through when it trips. */
const CLOSED = { whenTripped: 'drop' } as const;

export const secretsRecipes: readonly Recipe[] = [
  {
    id: 'remove-field',
    scenario: 'secrets',
    label: 'Silence a leaking field',
    purpose: 'Removes the field from the records of one line of code and keeps the rest.',
    asks: LEAK,
    write: ({ durableId, field }) => ({
      ...CLOSED,
      source: `// The secret goes; the rest of the record stays.
traces
| extend customDimensions = iff(${isFrom(durableId)},
    bag_remove_keys(customDimensions, dynamic([${kqlString(field)}])),
    customDimensions)`,
    }),
  },
  {
    id: 'remove-everywhere',
    scenario: 'secrets',
    label: 'Silence a field wherever it appears',
    purpose: 'Removes the field from every record, whichever line of code wrote it.',
    asks: { field: LEAK.field },
    write: ({ field }) => ({
      ...CLOSED,
      source: `// Whichever line of code wrote it, the field goes.
traces
| extend customDimensions = bag_remove_keys(customDimensions, dynamic([${kqlString(field)}]))`,
    }),
  },
  {
    id: 'count-leaks',
    scenario: 'secrets',
    label: 'Count the leaks',
    purpose: 'Charts how many records of a line carry the field, without repeating its value.',
    asks: LEAK,
    write: ({ durableId, field }) => ({
      source: `// How many carry the field; its value is never read.\n${metricOf(durableId, `leaks = countif(bag_has_key(customDimensions, ${kqlString(field)})) by bin(timestamp, 10s)`)}`,
    }),
  },
];
