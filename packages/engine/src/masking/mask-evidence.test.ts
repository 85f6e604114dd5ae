import type { ColumnSchema, Evidence, Json } from '@lookout/contract';
import { expect, test } from 'vitest';
import { MASKED } from './mask.ts';
import { maskEvidence } from './mask-evidence.ts';

/** The rows of a result after masking. */
function masked(columns: readonly ColumnSchema[], rows: readonly (readonly Json[])[]): unknown {
  const result = { columns: [...columns], rows: rows.map((row) => [...row]), totalRows: rows.length };
  const { result: shown } = maskEvidence({ examples: [], result } as unknown as Evidence);
  return shown?.rows;
}

/** An instant in nanoseconds that also has the check digit of a card number, as one in ten has. */
const LIKE_A_CARD = '4111111111111111';

test('instants and integers stay what they are, even when their digits look like a card', () => {
  const columns = (['datetime', 'timespan', 'long', 'string'] as const).map((type) => ({ name: type, type }));
  expect(masked(columns, [[LIKE_A_CARD, LIKE_A_CARD, LIKE_A_CARD, LIKE_A_CARD]])).toEqual([
    [LIKE_A_CARD, LIKE_A_CARD, LIKE_A_CARD, '[masked card number]'],
  ]);
});

test('a column with a sensitive name keeps nothing, and still is of its type', () => {
  const columns = [
    { name: 'password', type: 'string' },
    { name: 'token', type: 'guid' },
    { name: 'ssn', type: 'long' },
    { name: 'secret', type: 'dynamic' },
  ] as const;
  expect(masked(columns, [['hunter2', 'f81d4fae', '123456789', { key: 'ada@example.com' }]])).toEqual([
    [MASKED, MASKED, null, { key: '[masked e-mail address]' }],
  ]);
});
