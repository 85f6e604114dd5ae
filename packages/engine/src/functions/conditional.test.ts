import { expect, test } from 'vitest';
import { binary, call, dynamic, literal, long, mapped, real, resultOf } from '../testing/expressions.ts';

test('iff takes the third argument where the condition is false or null', () => {
  expect(mapped('bool', [true, false, null], (x) => call('string', 'iff', x, 'yes', 'no'))).toEqual([
    'yes',
    'no',
    'no',
  ]);
});

test('iff chooses between columns of text and of dynamic values without mixing them up', () => {
  expect(
    mapped('string', ['a', 'b', ''], (x) =>
      call('string', 'iff', binary(x, '==', 'a'), call('string', 'toupper', x), x),
    ),
  ).toEqual(['A', 'b', '']);
  const redacted = mapped('dynamic', [{ k: 1, s: 2 }, { k: 2, s: 3 }, null], (x) =>
    call(
      'dynamic',
      'iff',
      binary({ kind: 'member', type: 'dynamic', object: x, key: 'k' }, '==', long(1)),
      call('dynamic', 'bag_remove_keys', x, dynamic(['s'])),
      x,
    ),
  );
  expect(redacted).toEqual([{ k: 1 }, { k: 2, s: 3 }, null]);
});

test('iff of an integer and a real is real', () => {
  expect(mapped('bool', [true, false], (x) => call('real', 'iif', x, long(1), real(0.5)))).toEqual([1, 0.5]);
});

test('iff keeps integers beyond 2^53 exact', () => {
  const big = 9_007_199_254_740_993n;
  expect(mapped('bool', [true, false], (x) => call('long', 'iff', x, long(big), long(1)))).toEqual([
    `${big}`,
    '1',
  ]);
});

test('case takes the value behind the first condition that holds', () => {
  const size = (values: string[]) =>
    mapped('long', values, (x) =>
      call('string', 'case', binary(x, '<=', 3), 'Small', binary(x, '<=', 10), 'Medium', 'Large'),
    );
  expect(size(['1', '9', '11'])).toEqual(['Small', 'Medium', 'Large']);
});

test('coalesce takes the first value that is not null, and for text not empty', () => {
  expect(mapped('string', ['a', ''], (x) => call('string', 'coalesce', x, 'other'))).toEqual(['a', 'other']);
  expect(
    resultOf(
      call('long', 'coalesce', call('long', 'tolong', 'not a number'), call('long', 'tolong', '42'), 33),
    ),
  ).toBe('42');
  expect(mapped('long', [null, '5'], (x) => call('long', 'coalesce', x, literal('long', null)))).toEqual([
    null,
    '5',
  ]);
});
