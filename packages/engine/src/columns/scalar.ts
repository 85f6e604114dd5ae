import type { ScalarType } from '@lookout/contract';
import type { DynamicValue } from '../column.ts';
import type { Instant } from '../instant.ts';

/**
 * One value outside a column: `null`, a boolean, a number (a bigint for a long beyond 2^53), text, an `Instant`
 * for moments and durations, or a dynamic value. Which of them is told by the scalar type beside it.
 */
export type Scalar = DynamicValue | Instant;

/** The value that a type has where there is none: text is never null in KQL. */
export function emptyOf(type: ScalarType): Scalar {
  return type === 'string' ? '' : null;
}

/** The types whose columns are coded texts. Only a `string` may be empty: for the others `''` is how null is stored. */
export function isTextType(type: ScalarType): type is 'string' | 'guid' | 'decimal' {
  return type === 'string' || type === 'guid' || type === 'decimal';
}

export function isIntegerType(type: ScalarType): type is 'int' | 'long' {
  return type === 'int' || type === 'long';
}

/** Types of which null is stored as `''`. */
export function isNullAsEmpty(type: ScalarType): type is 'guid' | 'decimal' {
  return type === 'guid' || type === 'decimal';
}

/** Every type that arithmetic works on: those of doubles and `decimal`. */
export function isNumericType(type: ScalarType): type is 'int' | 'long' | 'real' | 'decimal' {
  return isNumberType(type) || type === 'decimal';
}

export function isNumberType(type: ScalarType): type is 'int' | 'long' | 'real' {
  return isIntegerType(type) || type === 'real';
}

export function isTimeType(type: ScalarType): type is 'datetime' | 'timespan' {
  return type === 'datetime' || type === 'timespan';
}

/** Moments and durations, from a scalar known to be one. */
export function asInstant(value: Scalar): Instant {
  return value as Instant;
}

/** An integer as a number where that is exact, else as a bigint wrapped to 64 bits as the CPU would. */
export function narrow(value: bigint): number | bigint {
  const wrapped = BigInt.asIntN(64, value);
  const number = Number(wrapped);
  return Number.isSafeInteger(number) ? number : wrapped;
}

/** Text by which equal scalars of one type are equal and unequal ones are not. */
export function identityOf(type: ScalarType, value: Scalar): string | number | bigint | boolean | null {
  if (value === null || (value === '' && isNullAsEmpty(type))) return null;
  if (isTimeType(type)) return `${asInstant(value).ms}:${asInstant(value).nanos}`;
  if (typeof value === 'number') return value === 0 ? 0 : value;
  if (typeof value !== 'object') return value;
  return canonicalText(value as DynamicValue);
}

function canonicalText(value: DynamicValue): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === 'bigint') return `${part}n`;
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
