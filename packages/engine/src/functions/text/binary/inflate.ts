import { type BitReader, createBitReader } from './bit-reader.ts';
import { readSymbol } from './huffman.ts';
import { type BlockCodes, FIXED_CODES, readCodes } from './inflate-codes.ts';

const END_OF_BLOCK = 256;
const LENGTH_BASE = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
  227, 258,
];
const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const LAST_LENGTH = LENGTH_BASE.length - 1;
const LAST_DISTANCE = 29;
/** Two bits can stand for 258 bytes, and for no more. */
const MOST_GROWTH = 1032;

interface Output {
  readonly bytes: Uint8Array;
  size: number;
}

/** What was packed, and the bytes that follow it. */
export interface Inflated {
  readonly bytes: Uint8Array;
  readonly trailer: (count: number) => Uint8Array | null;
}

/**
 * Unpacks what Deflate packed (RFC 1951), from an offset on; null where it is damaged or larger than `most`, so
 * that a small input cannot become a large one.
 */
export function inflate(packed: Uint8Array, start: number, most: number): Inflated | null {
  const reader = createBitReader(packed, start);
  const room = Math.min(most, packed.length * MOST_GROWTH);
  const output: Output = { bytes: new Uint8Array(room), size: 0 };
  for (let isLast = false; !isLast; ) {
    isLast = reader.bits(1) === 1;
    if (!readBlock(reader, output)) return null;
  }
  return { bytes: output.bytes.slice(0, output.size), trailer: reader.bytes };
}

function readBlock(reader: BitReader, output: Output): boolean {
  const kind = reader.bits(2);
  if (kind === 0) return copyStored(reader, output);
  const codes = kind === 1 ? FIXED_CODES : kind === 2 ? readCodes(reader) : null;
  return codes !== null && unpack(reader, codes, output);
}

function copyStored(reader: BitReader, output: Output): boolean {
  const sizes = reader.bytes(4);
  if (!sizes) return false;
  const size = sizes[0]! | (sizes[1]! << 8);
  const check = sizes[2]! | (sizes[3]! << 8);
  const stored = (size ^ check) === 0xffff && fits(output, size) ? reader.bytes(size) : null;
  if (!stored) return false;
  output.bytes.set(stored, output.size);
  output.size += size;
  return true;
}

function unpack(reader: BitReader, codes: BlockCodes, output: Output): boolean {
  for (;;) {
    const symbol = readSymbol(reader, codes.literals);
    if (symbol === END_OF_BLOCK) return true;
    if (symbol < 0 || !fits(output, 1)) return false;
    if (symbol < END_OF_BLOCK) output.bytes[output.size++] = symbol;
    else if (!copyBack(reader, { codes, symbol: symbol - END_OF_BLOCK - 1 }, output)) return false;
  }
}

interface Back {
  readonly codes: BlockCodes;
  readonly symbol: number;
}

/** Repeats so many bytes from so far back; they may overlap with what they become. */
function copyBack(reader: BitReader, { codes, symbol }: Back, output: Output): boolean {
  if (symbol > LAST_LENGTH) return false;
  const length = LENGTH_BASE[symbol]! + reader.bits(LENGTH_EXTRA[symbol]!);
  const distance = readDistance(reader, readSymbol(reader, codes.distances));
  if (distance < 1 || distance > output.size || !fits(output, length)) return false;
  for (let index = 0; index < length; index++, output.size++) {
    output.bytes[output.size] = output.bytes[output.size - distance]!;
  }
  return true;
}

/** Two distances for each number of extra bits, from 1 on; -1 where there is none. */
function readDistance(reader: BitReader, symbol: number): number {
  if (symbol < 0 || symbol > LAST_DISTANCE) return -1;
  if (symbol < 2) return symbol + 1;
  const extra = (symbol >> 1) - 1;
  const more = reader.bits(extra);
  return more < 0 ? -1 : ((2 + (symbol & 1)) << extra) + 1 + more;
}

function fits({ bytes, size }: Output, more: number): boolean {
  return size + more <= bytes.length;
}
