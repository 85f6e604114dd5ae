import { MOST_IN_DYNAMIC } from '../../values/dynamic-size.ts';
import { arraysFunction } from './array-function.ts';

export const zip = arraysFunction(
  {
    name: 'zip',
    signature: 'zip(array, array, …)',
    description: 'For each place an array of what the arrays hold there; null where one has ended.',
    example: 'logs | extend pairs = zip(attributes.names, attributes.sizes)',
    page: 'zip-function',
    arity: [2, 16],
    parameters: ['dynamic'],
    returns: 'dynamic',
  },
  (lists) => {
    const length = Math.max(...lists.map((list) => list.length));
    if (length * lists.length > MOST_IN_DYNAMIC) return null;
    return Array.from({ length }, (_, place) => lists.map((list) => list[place] ?? null));
  },
);
