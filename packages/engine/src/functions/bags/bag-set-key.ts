import type { DynamicColumn, DynamicValue } from '../../column.ts';
import { withSetMember } from '../../columns/bag-patch.ts';
import { mapDictionary } from '../../columns/dictionary.ts';
import { readerOf } from '../../columns/read.ts';
import type { Scalar } from '../../columns/scalar.ts';
import type { Compiled, Evaluate } from '../../expressions/compiled.ts';
import { lift } from '../../expressions/lift.ts';
import { type Bag, isBag } from '../../values/dynamic-kinds.ts';
import { withinLimit } from '../../values/dynamic-size.ts';
import { columnFunction } from '../definition.ts';
import { keyPath, type PathStep } from './json-path.ts';

export const bagSetKey = columnFunction(
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
    const path = key!.constant && keyPath(key!.constant.value as string);
    if (path?.length === 1 && typeof path[0] === 'string') return setting(bag!, path[0], value!);
    return lift([bag!, key!, value!], 'dynamic', ([of, at, to]) =>
      changed(of as Scalar, keyPath(at as string), to as DynamicValue),
    );
  },
);

/** One key of the first level, known beforehand: the column says so, and no bag is made before it is read. */
function setting(bag: Compiled, key: string, value: Compiled): Evaluate {
  return (frame) => {
    const base = bag.evaluate(frame) as DynamicColumn;
    const values = value.evaluate(frame) as DynamicColumn;
    const [readBag, readValue] = [readerOf(base), readerOf(values)];
    const rows = { size: base.codes.length + 1, get: (code: number) => code };
    const bags = mapDictionary<number, DynamicValue>(
      { codes: Uint32Array.from(base.codes, (_, row) => row + 1), dictionary: rows },
      null,
      (code) => (code === 0 ? null : changed(readBag(code - 1), [key], readValue(code - 1) as DynamicValue)),
    );
    return withSetMember({ base, changed: { type: 'dynamic', ...bags }, key }, values);
  };
}

/** Kusto sets neither the elements of arrays nor the root. */
function changed(bag: Scalar, path: readonly PathStep[], value: DynamicValue): DynamicValue {
  if (!isBag(bag) || path.length === 0 || !path.every((step) => typeof step === 'string')) return null;
  return withinLimit(withKey(bag as Bag, path as readonly string[], value));
}

function withKey(bag: Bag, [key = '', ...rest]: readonly string[], value: DynamicValue): Bag {
  const held = Object.hasOwn(bag, key) ? bag[key] : undefined;
  const kept = Object.entries(bag).filter(([name]) => name !== key);
  const inner = rest.length > 0 ? withKey(isBag(held) ? held : {}, rest, value) : value;
  return Object.fromEntries([...kept, [key, inner]]);
}
