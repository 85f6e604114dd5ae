import { isBag } from '../../values/dynamic-kinds.ts';
import { scalarFunction } from '../definition.ts';

export const bagKeys = scalarFunction(
  {
    name: 'bag_keys',
    signature: 'bag_keys(bag)',
    description: 'The keys at the first level of the property bag; null for anything else.',
    example: 'logs | extend names = bag_keys(attributes)',
    page: 'bag-keys-function',
    arity: [1, 1],
    parameters: ['dynamic'],
    returns: 'dynamic',
  },
  ([bag]) => (isBag(bag) ? Object.keys(bag) : null),
);
