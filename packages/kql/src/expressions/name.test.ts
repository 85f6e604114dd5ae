import { expect, test } from 'vitest';
import { answer } from '../testing/answer.ts';
import { findings } from '../testing/compile-text.ts';

// The example of https://learn.microsoft.com/kusto/query/functions/user-defined-functions
test('a function of no arguments may be named without brackets', () => {
  const source = 'let a = () { 123 }; range x from 1 to 2 step 1 | extend y = x * a, z = x * a()';
  expect(answer(source).rows).toEqual([
    [1, 123, 123],
    [2, 246, 246],
  ]);
  expect(answer('let a = (b: long = 5) { b }; print a').rows).toEqual([[5]]);
});

test('one that gives a table is no value', () => {
  expect(findings('let a = () { print 1 }; print a')).toContainEqual(
    expect.objectContaining({ code: 'unsupported' }),
  );
});
