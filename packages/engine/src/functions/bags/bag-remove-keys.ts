import type { DynamicValue } from '../../column.ts';
import type { Scalar } from '../../columns/scalar.ts';
import { lift } from '../../expressions/lift.ts';
import { isBag, isList } from '../../values/dynamic-kinds.ts';
import { columnFunction } from '../definition.ts';
import { prepared } from '../prepared.ts';
import { keyPath, type PathStep } from './json-path.ts';

export const bagRemoveKeys = columnFunction(
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
    const paths = prepared([keys!], ([list]) => pathsOf(list));
    return lift([bag!, keys!], 'dynamic', ([value, list]) =>
      paths([list as Scalar]).reduce(without, value as DynamicValue),
    );
  },
);

function pathsOf(keys: Scalar | undefined): (readonly PathStep[])[] {
  return isList(keys) ? keys.map((key) => keyPath(String(key))) : [];
}

function without(value: DynamicValue, [key, ...rest]: readonly PathStep[]): DynamicValue {
  if (typeof key !== 'string' || !isBag(value) || !Object.hasOwn(value, key)) return value;
  const kept = Object.entries(value).filter(([name]) => rest.length > 0 || name !== key);
  return Object.fromEntries(
    kept.map(([name, member]) => [name, name === key ? without(member, rest) : member]),
  );
}
