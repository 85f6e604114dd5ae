import { normalDecimal } from '@lookout/engine';

const LONG_MIN = -(2n ** 63n);
const LONG_MAX = 2n ** 63n - 1n;
const INT_MAX = 2n ** 31n - 1n;
const INTEGER = /^([+-]?)(0x[0-9a-f]+|\d+)$/iu;
const REAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/iu;
const SPECIAL_REALS: ReadonlyMap<string, string> = new Map([
  ['nan', 'NaN'],
  ['+inf', 'Infinity'],
  ['inf', 'Infinity'],
  ['-inf', '-Infinity'],
]);

/** `5`, `-5`, `0x1F` as an exact decimal string; undefined when it is no 64-bit integer. */
export function parseLong(text: string): string | undefined {
  const value = parseInteger(text);
  return value !== undefined && value >= LONG_MIN && value <= LONG_MAX ? value.toString() : undefined;
}

/** A 32-bit integer; undefined when the text is none. */
export function parseInt32(text: string): number | undefined {
  const value = parseInteger(text);
  return value !== undefined && value <= INT_MAX && value >= -INT_MAX - 1n ? Number(value) : undefined;
}

/** A double as plans write it: a number, or the name of a value that JSON lacks. */
export function parseReal(text: string): number | string | undefined {
  const special = SPECIAL_REALS.get(text.toLowerCase());
  if (special) return special;
  if (!REAL.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** A decimal in its normal form, kept as text: it has more digits than a double. */
export function parseDecimal(text: string): string | undefined {
  return normalDecimal(text) ?? undefined;
}

function parseInteger(text: string): bigint | undefined {
  const match = INTEGER.exec(text);
  if (!match) return undefined;
  const magnitude = BigInt(match[2] ?? '0');
  return match[1] === '-' ? -magnitude : magnitude;
}
