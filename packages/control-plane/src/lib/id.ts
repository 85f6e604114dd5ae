import { randomBytes } from 'node:crypto';

/** The kinds of identifiers that the control plane makes, by the prefix that names them. */
export type IdPrefix =
  | 'acc'
  | 'prb'
  | 'rev'
  | 'cmt'
  | 'evt'
  | 'rol'
  | 'whk'
  | 'dlv'
  | 'ppr'
  | 'ses'
  | 'tok'
  | 'agt'
  | 'ntf'
  | 'dsh'
  | 'alr'
  | 'aev';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const RANDOM_BITS = 80n;
const MASK = (1n << RANDOM_BITS) - 1n;

let lastTime = 0n;
let lastRandom = 0n;

/**
 * A new identifier: the prefix, then 26 characters of 48 bits of time and 80 random bits, as in a ULID
 * (https://github.com/ulid/spec). Identifiers of one process sort in the order they were made.
 */
export function newId(prefix: IdPrefix): string {
  const time = BigInt(Date.now());
  const isLater = time > lastTime;
  // Within a millisecond, or when the clock steps back, counting on keeps the order.
  lastRandom = isLater ? random() : (lastRandom + 1n) & MASK;
  if (isLater) lastTime = time;
  return `${prefix}_${base32((lastTime << RANDOM_BITS) | lastRandom)}`;
}

function random(): bigint {
  return BigInt(`0x${randomBytes(10).toString('hex')}`);
}

function base32(value: bigint): string {
  let text = '';
  for (let rest = value; text.length < 26; rest >>= 5n) text = ALPHABET.charAt(Number(rest & 31n)) + text;
  return text;
}
