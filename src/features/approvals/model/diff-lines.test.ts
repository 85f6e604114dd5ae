import { expect, test } from 'vitest';
import { diffLines } from './diff-lines.ts';

const marks = { same: ' ', added: '+', removed: '-' } as const;
const shown = (before: string | null, after: string) =>
  diffLines(before, after).map(({ kind, text, line }) => `${marks[kind]}${line ?? ''}${text}`);

test('a changed line stands beside what it was, and lines keep the numbers of the text itself', () => {
  expect(shown('logs\nwhere a\ntake 5', 'logs\nwhere b\ntake 5')).toEqual([
    ' 1logs',
    '+2where b',
    '-where a',
    ' 3take 5',
  ]);
});

test('what is gone at the end is shown there', () => {
  expect(shown('logs\ntake 5', 'logs')).toEqual([' 1logs', '-take 5']);
});

test('beside nothing no line is marked', () => {
  expect(shown(null, 'logs')).toEqual([' 1logs']);
});
