import { type BlockHash, hashBlocks, turnedLeft } from './blocks.ts';

const ROUNDS = 80;
const CONSTANTS = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6];

const algorithm: BlockHash = {
  start: [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0],
  isLittleEndian: false,
  take: (state, block) => {
    const schedule = scheduleOf(block);
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
    for (let index = 0; index < ROUNDS; index++) {
      const quarter = Math.floor(index / 20);
      const sum = turnedLeft(a, 5) + mixed(quarter, [b, c, d]) + e + CONSTANTS[quarter]! + schedule[index]!;
      [a, b, c, d, e] = [sum | 0, a, turnedLeft(b, 30), c, d];
    }
    [a, b, c, d, e].forEach((word, index) => {
      state[index]! += word;
    });
  },
};

function scheduleOf(block: Uint32Array): Uint32Array {
  const schedule = new Uint32Array(ROUNDS);
  schedule.set(block);
  for (let at = block.length; at < ROUNDS; at++) {
    const word = schedule[at - 3]! ^ schedule[at - 8]! ^ schedule[at - 14]! ^ schedule[at - 16]!;
    schedule[at] = turnedLeft(word, 1);
  }
  return schedule;
}

function mixed(quarter: number, [b, c, d]: readonly [number, number, number]): number {
  if (quarter === 0) return (b & c) | (~b & d);
  return quarter === 2 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d;
}

/** The SHA-1 of bytes in hexadecimal digits (RFC 3174). */
export function sha1(bytes: Uint8Array): string {
  return hashBlocks(algorithm, bytes);
}
