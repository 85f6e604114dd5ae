import { arrayFunction } from './array-function.ts';

export const arrayReverse = arrayFunction(
  {
    name: 'array_reverse',
    signature: 'array_reverse(array)',
    description: 'The elements of the array from the last to the first.',
    example: 'logs | extend latestFirst = array_reverse(attributes.steps)',
    page: 'array-reverse-function',
    arity: [1, 1],
    parameters: ['dynamic'],
    returns: 'dynamic',
  },
  (list) => list.toReversed(),
);
