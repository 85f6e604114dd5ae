import type { DynamicColumn, DynamicValue } from '../column.ts';
import { mapColumn } from '../columns/map.ts';
import { isNumberType, type Scalar } from '../columns/scalar.ts';
import { type Compiled, folded } from './compiled.ts';
import { converted, lift } from './lift.ts';

/** `object.key`: straight from the source where it can find one member without decoding the rest. */
export function compileMember(object: Compiled, key: string): Compiled {
  const bag = converted(object, 'dynamic');
  return folded('dynamic', [bag], (frame) => {
    const column = bag.evaluate(frame) as DynamicColumn;
    return (
      column.member?.(key) ?? mapColumn(column, 'dynamic', (value) => memberOf(value as DynamicValue, key))
    );
  });
}

/** The member of a property bag, by a key of its own; null for anything else. */
export function memberOf(value: DynamicValue, key: string): DynamicValue {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  return Object.hasOwn(value, key)
    ? ((value as { readonly [key: string]: DynamicValue })[key] ?? null)
    : null;
}

/** `object[index]`: an element of an array by number, a member of a bag by text. */
export function compileElement(object: Compiled, index: Compiled): Compiled {
  const parts = [converted(object, 'dynamic'), index];
  const isNumber = isNumberType(index.type);
  const evaluate = lift(parts, 'dynamic', ([value, at]) =>
    isNumber || typeof at === 'number'
      ? elementOf(value as DynamicValue, Number(at ?? Number.NaN))
      : memberOf(value as DynamicValue, String((at as Scalar) ?? '')),
  );
  return folded('dynamic', parts, evaluate);
}

function elementOf(value: DynamicValue, index: number): DynamicValue {
  return Array.isArray(value) ? ((value as readonly DynamicValue[]).at(index) ?? null) : null;
}
