import { type Bag, isBag } from '../../values/dynamic-kinds.ts';
import { withinLimit } from '../../values/dynamic-size.ts';
import { MOST_ARGUMENTS } from '../arrays/array-function.ts';
import { scalarFunction } from '../definition.ts';

export const bagMerge = scalarFunction(
  {
    name: 'bag_merge',
    signature: 'bag_merge(bag, bag, …)',
    description:
      'One property bag with the keys of all; of equal keys the first counts. Null where an argument is no bag.',
    example: 'logs | extend all = bag_merge(attributes, resource)',
    page: 'bag-merge-function',
    arity: [2, MOST_ARGUMENTS],
    parameters: ['dynamic'],
    returns: 'dynamic',
  },
  (values) =>
    (values as readonly unknown[]).every(isBag) ? withinLimit(merged(values as readonly Bag[])) : null,
);

/** Keys in the order in which they come up. */
function merged(bags: readonly Bag[]): Bag {
  const members = new Map<string, Bag[string]>();
  for (const [key, value] of bags.flatMap((bag) => Object.entries(bag))) {
    if (!members.has(key)) members.set(key, value);
  }
  return Object.fromEntries(members);
}
