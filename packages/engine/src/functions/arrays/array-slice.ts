import { countOf } from '../../values/dynamic-kinds.ts';
import { arrayFunction } from './array-function.ts';

export const arraySlice = arrayFunction(
  {
    name: 'array_slice',
    signature: 'array_slice(array, start, end)',
    description: 'The elements from start to end, both included; a negative position counts from the end.',
    example: 'logs | extend firstThree = array_slice(attributes.steps, 0, 2)',
    page: 'array-slice-function',
    arity: [3, 3],
    parameters: ['dynamic', 'long', 'long'],
    returns: 'dynamic',
  },
  (list, [start, end]) => {
    if (start === null || end === null) return null;
    const [from, to] = [positionIn(list.length, countOf(start)), positionIn(list.length, countOf(end))];
    return list.slice(Math.max(0, from), Math.max(0, to + 1));
  },
);

/** A position as given: a negative one counts from the end of so many elements. */
export function positionIn(length: number, position: number): number {
  return position < 0 ? length + position : position;
}
