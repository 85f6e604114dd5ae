/** The characters of words, as they stand in the brackets of a class. */
export const WORD_ITEMS = '\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\x{200c}\\x{200d}';

const NO_WORD = /[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\u200c\u200d]+/gu;
/** The planes that have letters, and the marks of plane 14; the others are empty or for private use. */
const ASSIGNED = [
  { start: 0, end: 0x40000 },
  { start: 0xe0000, end: 0xe1000 },
];
/** Halves of surrogate pairs must not meet: they would become one character. */
const CHUNK = 0x400;

/** All other characters. RE2 cannot take a class out of a class, so that they are listed; it takes some milliseconds. */
export function nonWordRanges(): string {
  const ranges = ASSIGNED.flatMap(({ start, end }) =>
    Array.from({ length: (end - start) / CHUNK }, (_, index) => rangesFrom(start + index * CHUNK)),
  );
  return [...ranges.flat(), range(0x40000, 0xdffff), range(0xe1000, 0x10ffff)].join('');
}

function rangesFrom(start: number): string[] {
  const units = start > 0xffff ? 2 : 1;
  const chunk = String.fromCodePoint(...Array.from({ length: CHUNK }, (_, index) => start + index));
  return Array.from(chunk.matchAll(NO_WORD), ({ 0: run, index }) => {
    const first = start + index / units;
    return range(first, first + run.length / units - 1);
  });
}

function range(first: number, last: number): string {
  return `\\x{${first.toString(16)}}-\\x{${last.toString(16)}}`;
}
