import { expect, test } from 'vitest';
import { call, mapped } from '../testing/expressions.ts';

test('abs keeps type and exactness', () => {
  expect(mapped('long', ['-5', '-9007199254740993', null], (x) => call('long', 'abs', x))).toEqual([
    '5',
    '9007199254740993',
    null,
  ]);
  expect(mapped('real', [-1.5], (x) => call('real', 'abs', x))).toEqual([1.5]);
  expect(mapped('timespan', ['-1500000'], (x) => call('timespan', 'abs', x))).toEqual(['1500000']);
});

test('what has no real answer is null', () => {
  expect(mapped('real', [4, -4, null], (x) => call('real', 'sqrt', x))).toEqual([2, null, null]);
  expect(mapped('real', [0], (x) => call('real', 'log', x))).toEqual(['-Infinity']);
});
