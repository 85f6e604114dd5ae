import type { ByteRange } from './byte-range.ts';

const PAIRS: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Bytes as lower-case hexadecimal digits. */
export function hexOf(bytes: Uint8Array, { start, end }: ByteRange): string {
  let text = '';
  for (let at = start; at < end; at++) text += PAIRS[bytes[at]!]!;
  return text;
}
