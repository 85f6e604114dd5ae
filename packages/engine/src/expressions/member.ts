import type { DynamicColumn, DynamicValue } from '../column.ts';
import { mapColumn } from '../columns/map.ts';
import type { Scalar } from '../columns/scalar.ts';
import { isList, isNumeric } from '../values/dynamic-kinds.ts';
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
function memberOf(value: DynamicValue, key: string): DynamicValue {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  return Object.hasOwn(value, key)
    ? ((value as { readonly [key: string]: DynamicValue })[key] ?? null)
    : null;
}

/** `object[index]`: an element of an array by a number or a truth value, a member of a bag by text. */
export function compileElement(object: Compiled, index: Compiled): Compiled {
  const parts = [converted(object, 'dynamic'), index];
  const evaluate = lift(parts, 'dynamic', ([value, at]) => elementAt(value as DynamicValue, at as Scalar));
  return folded('dynamic', parts, evaluate);
}

function elementAt(value: DynamicValue, at: Scalar): DynamicValue {
  if (typeof at === 'string') return memberOf(value, at);
  const isPlace = isNumeric(at) || typeof at === 'boolean';
  return isPlace && isList(value) ? (value.at(Number(at)) ?? null) : null;
}
