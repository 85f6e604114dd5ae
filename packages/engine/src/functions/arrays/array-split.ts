import type { DynamicValue } from '../../column.ts';
import { isList, isNumeric, type List } from '../../values/dynamic-kinds.ts';
import { MOST_IN_DYNAMIC, withinLimit } from '../../values/dynamic-size.ts';
import { arrayFunction } from './array-function.ts';
import { positionIn } from './array-slice.ts';

export const arraySplit = arrayFunction(
  {
    name: 'array_split',
    signature: 'array_split(array, index)',
    description: 'The array cut before the index, or before each index of an array of them.',
    example: 'logs | extend halves = array_split(attributes.steps, 2)',
    page: 'array-split-function',
    arity: [2, 2],
    parameters: ['dynamic', 'dynamic'],
    returns: 'dynamic',
  },
  (list, [index]) => {
    const cuts = isList(index) ? index : [index];
    return cuts.every(isNumeric) ? splitAt(list, cuts.map(Number)) : null;
  },
);

/** Cuts may go back and forth, so that the parts hold more than the array: what they hold is counted first. */
function splitAt(list: List, cuts: readonly number[]): DynamicValue {
  const bounds = [0, ...cuts.map((cut) => Math.max(0, positionIn(list.length, cut))), list.length];
  const parts = bounds.slice(1).map((end, index) => ({ start: bounds[index]!, end }));
  const count = parts.reduce(
    (sum, { start, end }) => sum + Math.max(0, Math.min(end, list.length) - start),
    0,
  );
  return count > MOST_IN_DYNAMIC ? null : withinLimit(parts.map(({ start, end }) => list.slice(start, end)));
}
