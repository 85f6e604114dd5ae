import { arraysFunction, MOST_ARGUMENTS } from './array-function.ts';

export const arrayConcat = arraysFunction(
  {
    name: 'array_concat',
    signature: 'array_concat(array, …)',
    description: 'One array of the elements of all; null where an argument is no array.',
    example: 'logs | extend everything = array_concat(attributes.tags, dynamic(["seen"]))',
    page: 'array-concat-function',
    arity: [1, MOST_ARGUMENTS],
    parameters: ['dynamic'],
    returns: 'dynamic',
  },
  (lists) => lists.flat(),
);
