import type { DynamicValue } from '../column.ts';
import { memberOf } from '../expressions/member.ts';
import { scalarFunction } from './definition.ts';

type Bag = { readonly [key: string]: DynamicValue };

function isBag(value: unknown): value is Bag {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** `$.a.b` is a path into nested bags; any other text is one key, dots and all. */
function pathOf(key: string): readonly string[] {
  return key.startsWith('$.') ? key.slice(2).split('.') : [key];
}

const bagRemoveKeys = scalarFunction(
  {
    name: 'bag_remove_keys',
    signature: 'bag_remove_keys(bag, keys)',
    description: 'The property bag without the given keys; `$.a.b` names a nested one.',
    example: 'logs | extend attributes = bag_remove_keys(attributes, dynamic(["secret"]))',
    page: 'bag-remove-keys-function',
    arity: [2, 2],
    parameters: ['dynamic', 'dynamic'],
    returns: 'dynamic',
  },
  ([bag, keys]) => {
    if (!Array.isArray(keys)) return (bag ?? null) as DynamicValue;
    const paths = (keys as readonly DynamicValue[]).map((key) => pathOf(String(key)));
    return paths.reduce((value: DynamicValue, path) => without(value, path), (bag ?? null) as DynamicValue);
  },
);

function without(value: DynamicValue, [key, ...rest]: readonly string[]): DynamicValue {
  if (key === undefined || !isBag(value) || !Object.hasOwn(value, key)) return value;
  const kept = Object.entries(value).filter(([name]) => rest.length > 0 || name !== key);
  return Object.fromEntries(
    kept.map(([name, member]) => [name, name === key ? without(member, rest) : member]),
  );
}

const bagHasKey = scalarFunction(
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
  ([bag, key]) => {
    const path = pathOf(key as string);
    const holder = path.slice(0, -1).reduce(memberOf, (bag ?? null) as DynamicValue);
    return isBag(bag) ? isBag(holder) && Object.hasOwn(holder, path.at(-1)!) : null;
  },
);

const arrayLength = scalarFunction(
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
  ([array]) => (Array.isArray(array) ? array.length : null),
);

export const dynamicFunctions = [bagRemoveKeys, bagHasKey, arrayLength];
