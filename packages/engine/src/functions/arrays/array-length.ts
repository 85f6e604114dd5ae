import { arrayFunction } from './array-function.ts';

export const arrayLength = arrayFunction(
  {
    name: 'array_length',
    signature: 'array_length(array)',
    description: 'How many elements the dynamic array has; null for anything else.',
    example: 'logs | extend items = array_length(attributes.items)',
    page: 'array-length-function',
    arity: [1, 1],
    parameters: ['dynamic'],
    returns: 'long',
  },
  (list) => list.length,
);
