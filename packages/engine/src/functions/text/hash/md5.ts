import { type BlockHash, hashBlocks, turnedLeft } from './blocks.ts';

const ROUNDS = 64;
const TURNS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const CONSTANTS = Array.from({ length: ROUNDS }, (_, index) =>
  Math.floor(Math.abs(Math.sin(index + 1)) * 2 ** 32),
);

const algorithm: BlockHash = {
  start: [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476],
  isLittleEndian: true,
  take: (state, block) => {
    let [a = 0, b = 0, c = 0, d = 0] = state;
    for (let index = 0; index < ROUNDS; index++) {
      const quarter = index >> 4;
      const word = block[wordAt(quarter, index)]!;
      const sum = (a + mixed(quarter, [b, c, d]) + CONSTANTS[index]! + word) | 0;
      [a, d, c, b] = [d, c, b, (b + turnedLeft(sum, TURNS[quarter * 4 + (index & 3)]!)) | 0];
    }
    [a, b, c, d].forEach((word, index) => {
      state[index]! += word;
    });
  },
};

function mixed(quarter: number, [b, c, d]: readonly [number, number, number]): number {
  if (quarter === 0) return (b & c) | (~b & d);
  if (quarter === 1) return (d & b) | (~d & c);
  return quarter === 2 ? b ^ c ^ d : c ^ (b | ~d);
}

/** Each quarter goes through the words of the block in an order of its own. */
function wordAt(quarter: number, index: number): number {
  if (quarter === 0) return index;
  if (quarter === 1) return (5 * index + 1) & 15;
  return quarter === 2 ? (3 * index + 5) & 15 : (7 * index) & 15;
}

/** The MD5 of bytes in hexadecimal digits (RFC 1321). */
export function md5(bytes: Uint8Array): string {
  return hashBlocks(algorithm, bytes);
}
