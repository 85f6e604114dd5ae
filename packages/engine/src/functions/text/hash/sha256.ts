import { type BlockHash, hashBlocks, turnedLeft } from './blocks.ts';

const ROUNDS = 64;

/** The first 32 bits behind the point of the roots of the first primes, from which the algorithm takes its constants. */
const PRIMES = firstPrimes(ROUNDS);
const CONSTANTS = PRIMES.map((prime) => fraction(Math.cbrt(prime)));

const algorithm: BlockHash = {
  start: PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime))),
  isLittleEndian: false,
  take: (state, block) => {
    const schedule = scheduleOf(block);
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let index = 0; index < ROUNDS; index++) {
      const chosen = (e & f) ^ (~e & g);
      const one = (h + turnedSum(e, [6, 11, 25]) + chosen + CONSTANTS[index]! + schedule[index]!) | 0;
      const two = (turnedSum(a, [2, 13, 22]) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [a, b, c, d, e, f, g, h] = [(one + two) | 0, a, b, c, (d + one) | 0, e, f, g];
    }
    [a, b, c, d, e, f, g, h].forEach((word, index) => {
      state[index]! += word;
    });
  },
};

function scheduleOf(block: Uint32Array): Uint32Array {
  const schedule = new Uint32Array(ROUNDS);
  schedule.set(block);
  for (let at = block.length; at < ROUNDS; at++) {
    const [near, far] = [schedule[at - 2]!, schedule[at - 15]!];
    const small = turnedRight(far, 7) ^ turnedRight(far, 18) ^ (far >>> 3);
    const large = turnedRight(near, 17) ^ turnedRight(near, 19) ^ (near >>> 10);
    schedule[at] = schedule[at - 16]! + small + schedule[at - 7]! + large;
  }
  return schedule;
}

function turnedSum(word: number, [first, second, third]: readonly [number, number, number]): number {
  return turnedRight(word, first) ^ turnedRight(word, second) ^ turnedRight(word, third);
}

function turnedRight(word: number, bits: number): number {
  return turnedLeft(word, 32 - bits);
}

function fraction(root: number): number {
  return Math.floor((root % 1) * 2 ** 32);
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate++) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  return primes;
}

/** The SHA-256 of bytes in hexadecimal digits (FIPS 180-4). */
export function sha256(bytes: Uint8Array): string {
  return hashBlocks(algorithm, bytes);
}
