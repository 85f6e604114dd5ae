import type { Nanoseconds, TapHeader } from '@lookout/contract';
import { expect, test } from 'vitest';
import { LineMemory } from './line-memory.ts';

const HOUR = 3_600_000;
const START = Date.parse('2026-01-01T00:00:00.000Z');
const line = (durableId: string) => ({ service: 'shop', durableId });

function aHeader(...names: string[]): TapHeader {
  const counts = { severityNumber: 9, recordsIn: 1, bytesIn: 1, recordsOut: 1, bytesOut: 1, sampled: 0 };
  const [from, to] = ['0' as Nanoseconds, '1' as Nanoseconds];
  const strata = names.map((name) => ({ ...line(name), ...counts }));
  return {
    agent: 'g',
    environment: 'production',
    sequence: 0,
    from,
    to,
    strata,
    stratumOf: [],
    outcomeOf: [],
  };
}

test('what shows up later is new for a day; what was there from the start is not', () => {
  const memory = new LineMemory([]);
  memory.note(aHeader('Old'), START);
  memory.note(aHeader('Old', 'New'), START + HOUR);
  expect(memory.of(line('Old'), START + HOUR)?.isNew).toBe(false);
  expect(memory.of(line('New'), START + HOUR)?.isNew).toBe(true);
  expect(memory.of(line('New'), START + 26 * HOUR)?.isNew).toBe(false);
});

test('a restart forgets nothing: the first time stays the first', () => {
  const before = new LineMemory([]);
  before.note(aHeader('Old'), START);
  const after = new LineMemory(before.takeUnsaved('production'));
  after.note(aHeader('Old'), START + HOUR);
  expect(after.of(line('Old'), START + HOUR)?.firstSeenAt).toBe('2026-01-01T00:00:00.000Z');
});

test('a line is written when it is new, then seldom, and at the end', () => {
  const memory = new LineMemory([]);
  memory.note(aHeader('A'), START);
  expect(memory.takeUnsaved('production')).toHaveLength(1);
  memory.note(aHeader('A'), START + 1_000);
  expect(memory.takeUnsaved('production')).toEqual([]);
  expect(memory.takeUnsaved('production', true)).toHaveLength(1);
  expect(memory.takeUnsaved('production', true)).toEqual([]);
});

test('no secret in a name is kept', () => {
  const memory = new LineMemory([]);
  memory.note(aHeader('Mail to ada@example.com'), START);
  expect(memory.takeUnsaved('production')[0]?.durableId).toBe('Mail to [masked e-mail address]');
  expect(memory.of(line('Mail to ada@example.com'), START)).not.toBeNull();
});
