import type { Codes } from '../column.ts';

const MOST_IN_16_BITS = 65_536;

/** Room for the codes of `count` rows over a dictionary of `size` entries, all 0. */
export function newCodes(count: number, size: number): Codes {
  return size <= MOST_IN_16_BITS ? new Uint16Array(count) : new Uint32Array(count);
}

/** A copy of codes with room for those of a dictionary of `size` entries. */
export function copyCodes(codes: Codes, size: number): Codes {
  if (codes instanceof Uint16Array && size > MOST_IN_16_BITS) return new Uint32Array(codes);
  return codes.slice();
}
