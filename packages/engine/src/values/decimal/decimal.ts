/**
 * A decimal number, `coefficient * 10 ** exponent`, of at most 34 significant digits: what the 128-bit decimals of
 * IEEE 754 hold. Always normal: the coefficient ends in no zero, and zero is `0 * 10 ** 0`.
 * Source: https://learn.microsoft.com/kusto/query/scalar-data-types/decimal
 */
export interface Decimal {
  readonly coefficient: bigint;
  readonly exponent: number;
}

const MOST_DIGITS = 34;
const LARGEST_EXPONENT = 6144;

/** The normal form of a value; digits beyond the 34th are rounded, halves to even. Null beyond the range of exponents. */
export function decimalOf(coefficient: bigint, exponent: number): Decimal | null {
  const excess = digitCount(coefficient) - MOST_DIGITS;
  const kept = excess > 0 ? roundedShift(coefficient, excess) : coefficient;
  const { coefficient: digits, exponent: power } = stripped(kept, exponent + Math.max(excess, 0));
  return Math.abs(power) > LARGEST_EXPONENT ? null : { coefficient: digits, exponent: power };
}

/** `10 ** count` as an integer. */
export function powerOfTen(count: number): bigint {
  return 10n ** BigInt(count);
}

/** How many digits an integer has; 0 has one. */
export function digitCount(value: bigint): number {
  return (value < 0n ? -value : value).toString().length;
}

/** Without its last `count` digits, rounded to even where they are exactly half. */
function roundedShift(value: bigint, count: number): bigint {
  const unit = powerOfTen(count);
  const magnitude = value < 0n ? -value : value;
  const [whole, rest] = [magnitude / unit, (magnitude % unit) * 2n];
  const isUp = rest > unit || (rest === unit && whole % 2n === 1n);
  const rounded = isUp ? whole + 1n : whole;
  return value < 0n ? -rounded : rounded;
}

function stripped(coefficient: bigint, exponent: number): Decimal {
  if (coefficient === 0n) return { coefficient, exponent: 0 };
  const text = coefficient.toString();
  const zeros = text.length - text.replace(/0+$/, '').length;
  return { coefficient: coefficient / powerOfTen(zeros), exponent: exponent + zeros };
}

/** Negative, zero or positive as the first is less, equal or greater. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  if (a.coefficient === 0n || b.coefficient === 0n || a.coefficient < 0n !== b.coefficient < 0n) {
    return signOf(a.coefficient) - signOf(b.coefficient);
  }
  // Numbers of different size need no common exponent, which may be thousands of digits away.
  const size = digitCount(a.coefficient) + a.exponent - digitCount(b.coefficient) - b.exponent;
  if (size !== 0) return signOf(a.coefficient) * size;
  const common = Math.min(a.exponent, b.exponent);
  return signOf(scaledTo(a, common) - scaledTo(b, common));
}

function signOf(value: bigint): number {
  if (value === 0n) return 0;
  return value < 0n ? -1 : 1;
}

/** The coefficient that a decimal has at a smaller exponent. */
export function scaledTo({ coefficient, exponent }: Decimal, smaller: number): bigint {
  return coefficient * powerOfTen(exponent - smaller);
}
