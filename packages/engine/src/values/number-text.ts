import { narrow } from '../columns/scalar.ts';

const DECIMAL_INTEGER = /^\s*[+-]?\d{1,19}\s*$/;
const HEXADECIMAL = /^\s*([+-]?)(0x[0-9a-f]{1,16})\s*$/i;

/** Reads `5`, `-5` or `0x1F`; null for any other text, and beyond 64 bits. */
export function parseLong(text: string): number | bigint | null {
  const exact = DECIMAL_INTEGER.test(text) ? BigInt(text.trim().replace('+', '')) : hexadecimal(text);
  return exact !== null && BigInt.asIntN(64, exact) === exact ? narrow(exact) : null;
}

/** Sixteen digits are the bits of a long, so that `0xFFFFFFFFFFFFFFFF` is -1. */
function hexadecimal(text: string): bigint | null {
  const parts = HEXADECIMAL.exec(text);
  if (!parts) return null;
  const magnitude = BigInt.asIntN(64, BigInt(parts[2]!));
  return parts[1] === '-' ? -magnitude : magnitude;
}

const REAL = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;
const SPECIAL_REAL = /^\s*(?:(nan)|([+-]?)inf(?:inity)?)\s*$/i;

/** Reads `1.5`, `1e6`, `NaN` or `-inf`; null for any other text. */
export function parseReal(text: string): number | null {
  if (REAL.test(text)) return Number(text);
  const special = SPECIAL_REAL.exec(text);
  if (!special) return null;
  if (special[1]) return Number.NaN;
  return special[2] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}
