import type { BitReader } from './bit-reader.ts';
import { type HuffmanCode, huffmanCode, readSymbol } from './huffman.ts';

/** The two codes of a block: literals with lengths, and distances. */
export interface BlockCodes {
  readonly literals: HuffmanCode;
  readonly distances: HuffmanCode;
}

/** The codes of blocks that bring none of their own (RFC 1951, section 3.2.6). */
export const FIXED_CODES: BlockCodes = {
  literals: huffmanCode(
    Array.from({ length: 288 }, (_, symbol) => {
      if (symbol < 144) return 8;
      if (symbol < 256) return 9;
      return symbol < 280 ? 7 : 8;
    }),
  ),
  distances: huffmanCode(new Array<number>(30).fill(5)),
};

const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** The codes that a block brings (section 3.2.7); null where they are damaged. */
export function readCodes(reader: BitReader): BlockCodes | null {
  const literalCount = reader.bits(5) + 257;
  const distanceCount = reader.bits(5) + 1;
  const lengthCount = reader.bits(4) + 4;
  const ofLengths = new Array<number>(ORDER.length).fill(0);
  for (let index = 0; index < lengthCount; index++) ofLengths[ORDER[index]!] = Math.max(0, reader.bits(3));
  const lengths = readLengths(reader, huffmanCode(ofLengths), literalCount + distanceCount);
  if (!lengths) return null;
  return {
    literals: huffmanCode(lengths.slice(0, literalCount)),
    distances: huffmanCode(lengths.slice(literalCount)),
  };
}

function readLengths(reader: BitReader, code: HuffmanCode, count: number): number[] | null {
  const lengths: number[] = [];
  while (lengths.length < count) {
    const symbol = readSymbol(reader, code);
    if (symbol < 0) return null;
    if (symbol < 16) lengths.push(symbol);
    else if (!repeat(reader, symbol, lengths)) return null;
  }
  return lengths.length === count ? lengths : null;
}

/** 16 repeats the last length, 17 and 18 a zero. */
function repeat(reader: BitReader, symbol: number, lengths: number[]): boolean {
  const value = symbol === 16 ? lengths.at(-1) : 0;
  const extra = symbol === 18 ? 7 : symbol - 14;
  const more = reader.bits(extra);
  if (value === undefined || more < 0) return false;
  const count = more + (symbol === 18 ? 11 : 3);
  for (let index = 0; index < count; index++) lengths.push(value);
  return true;
}
