import { type Decimal, decimalOf, digitCount } from './decimal.ts';

const NUMBER = /^\s*([+-]?)(\d+\.?\d*|\.\d+)(?:e([+-]?\d{1,5}))?\s*$/i;
const MOST_CHARACTERS = 400;

/** Reads `1.5`, `-.5` or `1e5`; null for anything else, and for what is beyond the range of decimals. */
export function parseDecimal(text: string): Decimal | null {
  const parts = text.length > MOST_CHARACTERS ? null : NUMBER.exec(text);
  if (!parts) return null;
  const [whole = '', fraction = ''] = parts[2]!.split('.');
  const magnitude = BigInt(whole + fraction);
  return decimalOf(parts[1] === '-' ? -magnitude : magnitude, Number(parts[3] ?? 0) - fraction.length);
}

const LONGEST_PLAIN = 34;
const MOST_LEADING_ZEROS = 6;

/** The one text of a value, by which equal decimals are equal: `1.5`, `100000`, and `1.5E+40` where it is very long. */
export function decimalText({ coefficient, exponent }: Decimal): string {
  const sign = coefficient < 0n ? '-' : '';
  const digits = coefficient.toString().replace('-', '');
  const point = digitCount(coefficient) + exponent;
  if (point > LONGEST_PLAIN || point < -MOST_LEADING_ZEROS) return sign + scientific(digits, point - 1);
  if (exponent >= 0) return sign + digits + '0'.repeat(exponent);
  if (point > 0) return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
  return `${sign}0.${'0'.repeat(-point)}${digits}`;
}

function scientific(digits: string, power: number): string {
  const mantissa = digits.length > 1 ? `${digits[0]}.${digits.slice(1)}` : digits;
  return `${mantissa}E${power < 0 ? '-' : '+'}${Math.abs(power)}`;
}
