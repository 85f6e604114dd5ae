import type { ScalarType } from '@lookout/contract';
import type { DynamicValue } from '../column.ts';
import { asInstant, identityOf, isTimeType, type Scalar } from '../columns/scalar.ts';
import { compareDecimalTexts } from '../values/decimal/on-texts.ts';
import { dynamicText } from '../values/dynamic-text.ts';

/** Negative, zero or positive as the first is less, equal or greater; NaN where they cannot be compared. */
export type Order = (a: Scalar, b: Scalar) => number;

type Ordered = number | bigint | string | boolean;

const byValue: Order = (a, b) => {
  const [left, right] = [a as Ordered, b as Ordered];
  if (left < right) return -1;
  // Not `===`, which tells 1 from 1n.
  return left > right ? 1 : left <= right ? 0 : Number.NaN;
};

const byTime: Order = (a, b) => asInstant(a).ms - asInstant(b).ms || asInstant(a).nanos - asInstant(b).nanos;

const byDynamic: Order = (a, b) => {
  if (isNumeric(a) && isNumeric(b)) return byValue(a, b);
  if (identityOf('dynamic', a) === identityOf('dynamic', b)) return 0;
  return byValue(dynamicText(a as DynamicValue), dynamicText(b as DynamicValue)) || Number.NaN;
};

/** The empty text, by which a column stores null, comes first. */
const byDecimal: Order = (a, b) => {
  if (a === '' || b === '') return Number(b === '') - Number(a === '') || 0;
  return compareDecimalTexts(a, b);
};

function isNumeric(value: Scalar): boolean {
  return typeof value === 'number' || typeof value === 'bigint';
}

/** The order of the values of a type; text compares by UTF-16 unit. Neither value may be null. */
export function orderOf(type: ScalarType): Order {
  if (type === 'dynamic') return byDynamic;
  if (type === 'decimal') return byDecimal;
  return isTimeType(type) ? byTime : byValue;
}
