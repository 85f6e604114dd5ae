import type { ScalarType } from '@lookout/contract';
import { identityOf, type Scalar } from '../columns/scalar.ts';

const WORD = 2 ** 32;

/** Two words that equal values of a type share, and unequal ones but once in 2^64. */
export function hash64(type: ScalarType, value: Scalar): readonly [number, number] {
  const identity = identityOf(type, value);
  if (typeof identity === 'string') return hashText(identity);
  if (typeof identity !== 'number' || !Number.isSafeInteger(identity))
    return hashText(`${typeof identity} ${identity}`);
  return hashWords(Math.floor(identity / WORD), identity | 0);
}

/** Two lanes over the UTF-16 units, with multipliers of their own, each stirred by the other at the end. */
function hashText(text: string): readonly [number, number] {
  let a = 0xdeadbeef ^ text.length;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x5f356495) ^ (b >>> 13);
  }
  return hashWords(a, b);
}

function hashWords(a: number, b: number): readonly [number, number] {
  const first = stirred(a ^ Math.imul(b, 0x85ebca6b));
  return [first, stirred(b ^ Math.imul(first, 0xc2b2ae35))];
}

/** The finish of MurmurHash3. */
function stirred(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
