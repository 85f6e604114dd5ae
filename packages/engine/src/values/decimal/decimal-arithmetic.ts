import { compareDecimals, type Decimal, decimalOf, digitCount, powerOfTen, scaledTo } from './decimal.ts';

/** A binary operation on decimals; null where the result is none or out of range. */
export type DecimalOperation = (a: Decimal, b: Decimal) => Decimal | null;

const ZERO: Decimal = { coefficient: 0n, exponent: 0 };
/** Beyond so many places a smaller addend cannot change a digit that is kept. */
const FARTHEST = 80;

export const addDecimals: DecimalOperation = (a, b) => {
  const [large, small] = a.exponent > b.exponent ? [a, b] : [b, a];
  const isNegligible =
    large.coefficient !== 0n && large.exponent - small.exponent > FARTHEST + digitCount(small.coefficient);
  if (isNegligible) return large;
  return decimalOf(scaledTo(large, small.exponent) + small.coefficient, small.exponent);
};

export const negateDecimal = ({ coefficient, exponent }: Decimal): Decimal => ({
  coefficient: -coefficient,
  exponent,
});

export const subtractDecimals: DecimalOperation = (a, b) => addDecimals(a, negateDecimal(b));

export const multiplyDecimals: DecimalOperation = (a, b) =>
  decimalOf(a.coefficient * b.coefficient, a.exponent + b.exponent);

/** Enough digits of a quotient to round it right: 34, two to spare, and one that tells whether anything is left. */
const QUOTIENT_DIGITS = 36;

export const divideDecimals: DecimalOperation = (a, b) => {
  if (b.coefficient === 0n) return null;
  const shift = Math.max(0, QUOTIENT_DIGITS + digitCount(b.coefficient) - digitCount(a.coefficient));
  const numerator = a.coefficient * powerOfTen(shift);
  const [quotient, rest] = [numerator / b.coefficient, numerator % b.coefficient];
  const sticky = rest === 0n ? 0n : a.coefficient < 0n === b.coefficient < 0n ? 1n : -1n;
  return decimalOf(quotient * 10n + sticky, a.exponent - b.exponent - shift - 1);
};

/** Never negative, as `%` is in KQL. */
export const remainderOfDecimals: DecimalOperation = (a, b) => {
  if (b.coefficient === 0n) return null;
  const divisor = b.coefficient < 0n ? negateDecimal(b) : b;
  const isWithin = a.coefficient >= 0n && compareDecimals(a, divisor) < 0;
  if (isWithin) return a;
  const common = Math.min(a.exponent, divisor.exponent);
  const unit = scaledTo(divisor, common);
  const rest = scaledTo(a, common) % unit;
  return decimalOf(rest < 0n ? rest + unit : rest, common);
};

/** The largest multiple of a positive size that is not above the value; null for any other size. */
export const floorToDecimal: DecimalOperation = (value, size) => {
  if (size.coefficient <= 0n) return null;
  const rest = remainderOfDecimals(value, size);
  return rest && subtractDecimals(value, rest);
};

/** The smallest whole number not below the value. */
export function ceilDecimal(value: Decimal): Decimal | null {
  const floor = floorToDecimal(negateDecimal(value), { coefficient: 1n, exponent: 0 });
  return floor && (floor.coefficient === 0n ? ZERO : negateDecimal(floor));
}

/** Rounded to so many digits behind the point (before it, where negative), halves away from zero. */
export function roundDecimal(value: Decimal, digits: number): Decimal | null {
  const dropped = -digits - value.exponent;
  if (dropped <= 0) return value;
  if (dropped > digitCount(value.coefficient)) return ZERO;
  const unit = powerOfTen(dropped);
  const magnitude = value.coefficient < 0n ? -value.coefficient : value.coefficient;
  const rounded = (magnitude + unit / 2n) / unit;
  return decimalOf(value.coefficient < 0n ? -rounded : rounded, -digits);
}

/** The whole part, without the fraction. */
export function truncateDecimal({ coefficient, exponent }: Decimal): bigint {
  if (exponent >= 0) return coefficient * powerOfTen(exponent);
  return -exponent >= digitCount(coefficient) ? 0n : coefficient / powerOfTen(-exponent);
}
