import type { DynamicValue } from '../../column.ts';
import { isBag } from '../../values/dynamic-kinds.ts';
import { scalarFunction } from '../definition.ts';
import { keyPath, valueAt } from './json-path.ts';

export const bagHasKey = scalarFunction(
  {
    name: 'bag_has_key',
    signature: 'bag_has_key(bag, key)',
    description: 'Whether the property bag has the key; `$.a.b` names a nested one.',
    example: 'logs | where bag_has_key(attributes, "secret")',
    page: 'bag-has-key-function',
    arity: [2, 2],
    parameters: ['dynamic', 'string'],
    returns: 'bool',
  },
  ([bag, key]) => (isBag(bag) ? valueAt(bag as DynamicValue, keyPath(key as string)) !== undefined : null),
);
