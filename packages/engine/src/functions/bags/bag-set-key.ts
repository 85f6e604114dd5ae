import type { DynamicValue } from '../../column.ts';
import { type Bag, isBag } from '../../values/dynamic-kinds.ts';
import { withinLimit } from '../../values/dynamic-size.ts';
import { scalarFunction } from '../definition.ts';
import { keyPath } from './json-path.ts';

export const bagSetKey = scalarFunction(
  {
    name: 'bag_set_key',
    signature: 'bag_set_key(bag, key, value)',
    description: 'The property bag with the key set to the value; `$.a.b` names a nested one.',
    example: 'logs | extend attributes = bag_set_key(attributes, "seen", true)',
    page: 'bag-set-key-function',
    arity: [3, 3],
    parameters: ['dynamic', 'string', 'dynamic'],
    returns: 'dynamic',
  },
  ([bag, key, value]) => {
    const path = keyPath(key as string);
    // Kusto sets neither the elements of arrays nor the root.
    if (!isBag(bag) || path.length === 0 || !path.every((step) => typeof step === 'string')) return null;
    return withinLimit(withKey(bag as Bag, path as readonly string[], value as DynamicValue));
  },
);

function withKey(bag: Bag, [key = '', ...rest]: readonly string[], value: DynamicValue): Bag {
  const held = Object.hasOwn(bag, key) ? bag[key] : undefined;
  const kept = Object.entries(bag).filter(([name]) => name !== key);
  const inner = rest.length > 0 ? withKey(isBag(held) ? held : {}, rest, value) : value;
  return Object.fromEntries([...kept, [key, inner]]);
}
