import { expect, test } from 'vitest';
import { ByteInterner } from './byte-interner.ts';
import { ByteWords } from './byte-words.ts';

const WIDTH = 6;

/** The numbers one behind the other, each as text of the same width. */
function wordsOf(numbers: readonly number[]): ByteWords {
  const text = numbers.map((number) => String(number).padStart(WIDTH, '0')).join('');
  return new ByteWords(new TextEncoder().encode(text));
}

function codesOf(interner: ByteInterner, count: number): number[] {
  return Array.from({ length: count }, (_, place) => interner.intern(place * WIDTH, (place + 1) * WIDTH));
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

test.each([1, 255, 256, 8000])('codes stay what they were while the table grows, %i foreseen', (most) => {
  const numbers = upTo(20_000);
  const interner = new ByteInterner(wordsOf([...numbers, ...numbers]), most);
  const codes = numbers.map((number) => number + 1);
  expect(codesOf(interner, 40_000)).toEqual([...codes, ...codes]);
  expect(interner.size).toBe(20_001);
});

test('a code names the first place of its bytes', () => {
  const interner = new ByteInterner(wordsOf([7, 8, 7]), 3);
  expect(codesOf(interner, 3)).toEqual([1, 2, 1]);
  expect([interner.start(2), interner.end(2)]).toEqual([WIDTH, 2 * WIDTH]);
});

test('a stretch and the beginning of it are two values', () => {
  const interner = new ByteInterner(wordsOf([0]), 2);
  expect(upTo(WIDTH + 1).map((length) => interner.intern(0, length))).toEqual([1, 2, 3, 4, 5, 6, 7]);
});
