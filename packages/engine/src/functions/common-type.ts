import type { ScalarType } from '@lookout/contract';
import { isNumericType, isTextType } from '../columns/scalar.ts';

/** The type that values of several types share: themselves, the widest number, text, or dynamic. */
export function commonType(types: readonly ScalarType[]): ScalarType {
  const [first = 'dynamic', ...rest] = types;
  if (rest.every((type) => type === first)) return first;
  if (types.every(isNumericType)) return widestNumber(types);
  return types.every(isTextType) ? 'string' : 'dynamic';
}

/** The numeric type that holds values of all of these: `decimal` before `real` before `long`. */
export function widestNumber(types: readonly ScalarType[]): 'decimal' | 'real' | 'long' {
  if (types.includes('decimal')) return 'decimal';
  return types.includes('real') ? 'real' : 'long';
}
