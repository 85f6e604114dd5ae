import type { Evidence } from '@lookout/contract';
import { expect, test } from 'vitest';
import { basisText, effectFigures, effectSentence } from './effect-words.ts';

const summary: Evidence['summary'] = {
  sampledRecords: 6620,
  from: null,
  to: null,
  inScope: 2010,
  kept: 4840,
  changed: 0,
  dropped: 1780,
  created: 0,
  recordsPerSecondBefore: 200,
  recordsPerSecondAfter: 100,
  bytesPerSecondBefore: 48_000,
  bytesPerSecondAfter: 21_000,
  shareTouched: 0.5,
};
const evidence = (change: Partial<Evidence['summary']>, result: Evidence['result'] = null): Evidence => ({
  planHash: '0'.repeat(64),
  summary: { ...summary, ...change },
  examples: [],
  result,
});

test('the effect is told of the stream, not by the counts of the sample', () => {
  expect(effectSentence(evidence({}))).toBe('It drops 100/s, 50 % of the stream.');
});

test('what is dropped and what is changed are told apart', () => {
  expect(effectSentence(evidence({ changed: 40, shareTouched: 0.6 }))).toBe(
    'It drops 100/s, 50 % of the stream; changes 20/s, 10 % of the stream.',
  );
});

test('a probe that touches nothing says so', () => {
  const untouched = { dropped: 0, shareTouched: 0, recordsPerSecondAfter: 200 };
  expect(effectSentence(evidence(untouched))).toBe('It touches none of the records.');
});

test('counts of the sample are named as such', () => {
  expect(effectFigures(summary)).toContainEqual({
    label: 'In the sample',
    value: '4.84k kept, 0 changed, 1.78k dropped, 0 created',
  });
});

test('a result says what its values describe, and claims no more than it knows', () => {
  const table = { columns: [], rows: [], totalRows: 0 };
  expect(basisText({ ...table, basis: 'stream' })).toBe('estimated for the whole stream');
  expect(basisText(table)).toBe('of the sample alone');
});
