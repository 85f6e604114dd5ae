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

function merged(bags: readonly Bag[]): Bag {
  const members = new Map(bags.flatMap((bag) => Object.entries(bag)).toReversed());
  return Object.fromEntries([...members].toReversed());
}
