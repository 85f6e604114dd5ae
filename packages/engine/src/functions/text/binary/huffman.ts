import type { BitReader } from './bit-reader.ts';

const MOST_BITS = 15;

/** A canonical Huffman code: how many codes there are of each length, and the symbols in order of their codes. */
export interface HuffmanCode {
  readonly counts: Uint16Array;
  readonly symbols: readonly number[];
}

/** The code whose symbols have codes of these lengths (RFC 1951, section 3.2.2); 0 for a symbol that is not used. */
export function huffmanCode(lengths: readonly number[]): HuffmanCode {
  const counts = new Uint16Array(MOST_BITS + 1);
  for (const length of lengths) if (length > 0) counts[length]!++;
  const used = lengths.map((length, symbol) => ({ length, symbol })).filter(({ length }) => length > 0);
  used.sort((a, b) => a.length - b.length || a.symbol - b.symbol);
  return { counts, symbols: used.map(({ symbol }) => symbol) };
}

/** The next symbol; -1 past the end and for bits that are no code. */
export function readSymbol(reader: BitReader, { counts, symbols }: HuffmanCode): number {
  let [code, first, passed] = [0, 0, 0];
  for (let length = 1; length <= MOST_BITS; length++) {
    const bit = reader.bits(1);
    if (bit < 0) return -1;
    code |= bit;
    const count = counts[length]!;
    if (code - first < count) return symbols[passed + code - first]!;
    passed += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  return -1;
}
