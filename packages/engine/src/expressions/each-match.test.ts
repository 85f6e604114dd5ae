import type { Expression } from '@lookout/contract';
import { expect, test } from 'vitest';
import { LimitError, timeLimit } from '../plan/limit-error.ts';
import { createTable } from '../table/create-table.ts';
import { call, column, resultOf } from '../testing/expressions.ts';
import { compileExpression } from './compile.ts';

/** Each search runs to the end of the text and finds only its next letter: the square of the text in all. */
const SLOW = 'a+b|a';
const text = column('x', 'string');
const slow: readonly [string, Expression][] = [
  ['extract_all', call('dynamic', 'extract_all', `(${SLOW})`, text)],
  ['replace_regex', call('string', 'replace_regex', text, SLOW, 'b')],
  ['countof', call('long', 'countof', text, SLOW, 'regex')],
];

test.each(slow)('%s asks between matches whether the run may go on', (_, expression) => {
  const columns = [{ name: 'x', type: 'string' as const }];
  const table = createTable(columns, [['a'.repeat(200)], ['']]);
  const compiled = compileExpression(expression, new Map([['x', 'string']]));
  let asked = 0;
  const checkpoint = () => {
    asked += 1;
    if (asked > 3) throw new LimitError('Enough.');
  };
  const evaluate = () => {
    const found = compiled.evaluate({ table, context: { now: { ms: 0, nanos: 0 }, checkpoint } });
    return 'dictionary' in found ? found.dictionary.get(found.codes[0]!) : found;
  };
  expect(evaluate).toThrow('Enough.');
  expect(asked).toBe(4);
});

test('what would take long is not computed beforehand', () => {
  const long = call('string', 'strrep', call('string', 'strrep', 'a', 1000), 100);
  const started = performance.now();
  expect(() => resultOf(call('long', 'countof', long, SLOW, 'regex'))).toThrow(LimitError);
  expect(performance.now() - started).toBeLessThan(5000);
});

test('a time limit passes until it is over', () => {
  expect(timeLimit(60_000)).not.toThrow();
  expect(timeLimit(-1)).toThrow('more than -1 ms');
});
