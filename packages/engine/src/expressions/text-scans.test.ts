import type { BinaryOperator } from '@lookout/contract';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BoolColumn } from '../column.ts';
import { createTable } from '../table/create-table.ts';
import { binary, column, text } from '../testing/expressions.ts';
import { compileExpression } from './compile.ts';
import { MOST_NEEDLES, MultiMatcher } from './multi-matcher.ts';
import { needleOf } from './text-operators.ts';
import { TextScans } from './text-scans.ts';

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'ß', 'İ', 'é', ' ', '😀'), maxLength: 6 });
const now = { ms: 0, nanos: 0 };

test('a matcher finds what looking for each needle finds', () =>
  fc.assert(
    fc.property(fc.array(letters, { maxLength: MOST_NEEDLES }), letters, letters, (needles, one, other) => {
      const haystack = one + other + one;
      const mask = new MultiMatcher(needles).match(haystack);
      expect(needles.map((_, bit) => ((mask >> bit) & 1) === 1)).toEqual(
        needles.map((needle) => haystack.includes(needle)),
      );
    }),
    { numRuns: 500 },
  ));

test('one needle more than there are bits is refused', () => {
  const needles = Array.from({ length: MOST_NEEDLES + 1 }, (_, index) => `n${index}`);
  expect(() => new MultiMatcher(needles)).toThrow(RangeError);
});

const bases = ['contains', 'has', 'hasprefix', 'hassuffix', 'startswith', 'endswith'];
const operators = bases.flatMap((name) => [
  name,
  `!${name}`,
  `${name}_cs`,
  `!${name}_cs`,
]) as BinaryOperator[];
const body = column('body', 'string');

test('predicates that share their scan answer as each of them alone', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom<BinaryOperator>(...operators, '=~', '!~'), letters), {
        maxLength: 40,
      }),
      fc.array(letters, { maxLength: 8 }),
      (pairs, texts) => {
        const predicates = pairs.map(([operator, needle]) => binary(body, operator, text(needle)));
        const table = createTable(
          [{ name: 'body', type: 'string' }],
          texts.map((value) => [value]),
        );
        const scans = new TextScans(
          predicates.flatMap((part) => (part.kind === 'binary' ? (needleOf(part) ?? []) : [])),
        );
        for (const predicate of predicates) {
          const compiled = compileExpression(predicate, new Map([['body', 'string']]));
          const together = compiled.evaluate({ table, context: { now, scans } }) as BoolColumn;
          const alone = compiled.evaluate({ table, context: { now } }) as BoolColumn;
          expect([...together.values]).toEqual([...alone.values]);
        }
      },
    ),
    { numRuns: 300 },
  ));
