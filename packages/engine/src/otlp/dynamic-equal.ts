import type { DynamicValue } from '../column.ts';

/** True for values that nobody can tell apart: maps by their members whatever the order, NaN equal to itself. */
export function isDynamicEqual(left: DynamicValue, right: DynamicValue): boolean {
  if (Object.is(left, right)) return true;
  if (left === null || right === null || typeof left !== 'object' || typeof right !== 'object') return false;
  if (Array.isArray(left) || Array.isArray(right)) return isListEqual(left, right);
  const keys = Object.keys(left);
  if (keys.length !== Object.keys(right).length) return false;
  const [mine, other] = [left as Members, right as Members];
  return keys.every((key) => Object.hasOwn(other, key) && isDynamicEqual(mine[key]!, other[key]!));
}

type Members = { readonly [key: string]: DynamicValue };

function isListEqual(left: DynamicValue, right: DynamicValue): boolean {
  if (!(Array.isArray(left) && Array.isArray(right)) || left.length !== right.length) return false;
  return left.every((item, index) => isDynamicEqual(item, right[index]));
}
