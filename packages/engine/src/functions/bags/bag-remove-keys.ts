import type { DynamicColumn, DynamicValue } from '../../column.ts';
import { withoutMember } from '../../columns/bag-patch.ts';
import { mapColumn } from '../../columns/map.ts';
import type { Scalar } from '../../columns/scalar.ts';
import type { Compiled, Evaluate } from '../../expressions/compiled.ts';
import { lift } from '../../expressions/lift.ts';
import { isBag, isList } from '../../values/dynamic-kinds.ts';
import { dynamicText } from '../../values/dynamic-text.ts';
import { columnFunction } from '../definition.ts';
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
    if (keys!.constant) return removal(bag!, pathsOf(keys!.constant.value));
    return lift([bag!, keys!], 'dynamic', ([value, list]) =>
      pathsOf(list).reduce(without, value as DynamicValue),
    );
  },
);

/** Keys known beforehand: where they are of the first level, the column says so, and nobody has to compare bags. */
function removal(bag: Compiled, paths: readonly (readonly PathStep[])[]): Evaluate {
  const keys = paths.flatMap(([key, ...rest]) => (typeof key === 'string' && rest.length === 0 ? [key] : []));
  return (frame) => {
    const base = bag.evaluate(frame) as DynamicColumn;
    const changed = mapColumn(base, 'dynamic', (value) =>
      paths.reduce(without, value as DynamicValue),
    ) as DynamicColumn;
    if (keys.length < paths.length) return changed;
    return keys.reduce((column, key) => withoutMember({ base: column, changed, key }), base);
  };
}

function pathsOf(keys: Scalar | undefined): (readonly PathStep[])[] {
  return isList(keys) ? keys.map((key) => keyPath(dynamicText(key))) : [];
}

function without(value: DynamicValue, [key, ...rest]: readonly PathStep[]): DynamicValue {
  if (typeof key !== 'string' || !isBag(value) || !Object.hasOwn(value, key)) return value;
  const kept = Object.entries(value).filter(([name]) => rest.length > 0 || name !== key);
  return Object.fromEntries(
    kept.map(([name, member]) => [name, name === key ? without(member, rest) : member]),
  );
}
