import { expect, test } from 'vitest';
import { call, literal, real, resultOf, type Term } from '../../testing/expressions.ts';

test('format_bytes picks the unit, rounds, and takes the unit asked for', () => {
  const text = (...args: Term[]) => resultOf(call('string', 'format_bytes', ...args));
  expect([
    text(564),
    text(10332, 1),
    text(20_010_332),
    text(20_010_332, 2),
    text(20_010_332, 0, 'KB'),
    text(1_048_576, 2),
    text(real(-2048)),
    text(1, 0, 'parsecs'),
    text(literal('long', null)),
  ]).toEqual(['564 Bytes', '10.1 KB', '19 MB', '19.08 MB', '19541 KB', '1 MB', '-2 KB', '', '']);
});
