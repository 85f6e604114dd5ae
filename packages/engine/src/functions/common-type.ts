import type { ScalarType } from '@lookout/contract';
import { isNumberType, isTextType } from '../columns/scalar.ts';

/** The type that values of several types share: themselves, the widest number, text, or dynamic. */
export function commonType(types: readonly ScalarType[]): ScalarType {
  const [first = 'dynamic', ...rest] = types;
  if (rest.every((type) => type === first)) return first;
  if (types.every(isNumberType)) return types.includes('real') ? 'real' : 'long';
  return types.every(isTextType) ? 'string' : 'dynamic';
}
