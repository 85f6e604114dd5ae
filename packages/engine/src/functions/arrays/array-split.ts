import { isList, isNumeric, type List } from '../../values/dynamic-kinds.ts';
import { withinLimit } from '../../values/dynamic-size.ts';
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
    return cuts.every(isNumeric) ? withinLimit(splitAt(list, cuts.map(Number))) : null;
  },
);

function splitAt(list: List, cuts: readonly number[]): List {
  const bounds = [0, ...cuts.map((cut) => Math.max(0, positionIn(list.length, cut))), list.length];
  return bounds.slice(1).map((end, index) => list.slice(bounds[index], end));
}
