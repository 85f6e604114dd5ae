import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergedText, mergeLines } from './merge-lines.ts';

const base = 'logs\n| where a\n| where b\n| take 5';
const kinds = (live: string, proposed: string, from = base) =>
  mergeLines({ base: from, live, proposed }).map(({ kind }) => kind);

test('changes of different lines merge without a word', () => {
  const live = base.replace('where a', 'where a2');
  const proposed = base.replace('take 5', 'take 6');
  const merged = mergeLines({ base, live, proposed });
  expect(merged.map(({ kind }) => kind)).toEqual(['same', 'live', 'same', 'proposed']);
  expect(mergedText(merged, 'live')).toBe('logs\n| where a2\n| where b\n| take 6');
});

test('the same line changed differently is a conflict, and what is preferred decides it alone', () => {
  const live = base.replace('where a', 'where x').replace('take 5', 'take 7');
  const proposed = base.replace('where a', 'where y');
  const merged = mergeLines({ base, live, proposed });
  expect(merged.map(({ kind }) => kind)).toEqual(['same', 'conflict', 'same', 'live']);
  expect(mergedText(merged, 'live')).toBe('logs\n| where x\n| where b\n| take 7');
  expect(mergedText(merged, 'proposed')).toBe('logs\n| where y\n| where b\n| take 7');
});

test('the same change on both sides is no conflict', () => {
  const both = base.replace('where b', 'where c');
  expect(kinds(both, both)).toEqual(['same', 'both', 'same']);
});

test('beside an empty base everything is new', () => {
  expect(kinds('logs', 'traces', '')).toEqual(['conflict']);
  expect(kinds('', 'traces', '')).toEqual(['proposed']);
});

const text = fc.array(fc.constantFrom('a', 'b', 'c', '|'), { maxLength: 8 }).map((lines) => lines.join('\n'));

test('a side that changed nothing leaves the other as it is, and no line of a side is lost', () => {
  fc.assert(
    fc.property(text, text, text, (from, live, proposed) => {
      expect(mergedText(mergeLines({ base: from, live: from, proposed }), 'live')).toBe(proposed);
      expect(mergedText(mergeLines({ base: from, live, proposed: from }), 'proposed')).toBe(live);
      const merged = mergeLines({ base: from, live, proposed });
      expect(merged.flatMap((one) => one.live).join('\n')).toBe(live);
      expect(merged.flatMap((one) => one.proposed).join('\n')).toBe(proposed);
    }),
  );
});
