import { isNumeric, type List } from '../../values/dynamic-kinds.ts';
import { arrayFunction } from './array-function.ts';

/** The sum of an array of numbers; null where one of its elements is none. */
export function sumOf(list: List): number | null {
  let sum = 0;
  for (const item of list) {
    if (!isNumeric(item)) return null;
    sum += Number(item);
  }
  return sum;
}

export const arraySum = arrayFunction(
  {
    name: 'array_sum',
    signature: 'array_sum(array)',
    description: 'The sum of the numbers in the array; null where an element is no number.',
    example: 'logs | extend total = array_sum(attributes.sizes)',
    page: 'array-sum-function',
    arity: [1, 1],
    parameters: ['dynamic'],
    returns: 'real',
  },
  sumOf,
);
