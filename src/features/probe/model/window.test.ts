import type { Plan, Probe } from '@lookout/contract';
import { expect, test } from 'vitest';
import { firstWindowEnd, windowWidthMs } from './window.ts';

const plan: Plan = {
  format: 1,
  view: 'logs',
  steps: [
    {
      kind: 'summarize',
      aggregates: [{ name: 'requests', type: 'long', function: 'count', arguments: [] }],
      by: [
        {
          name: 'timestamp',
          value: {
            kind: 'call',
            type: 'datetime',
            function: 'bin',
            arguments: [
              { kind: 'column', type: 'datetime', name: 'timestamp' },
              { kind: 'literal', type: 'timespan', value: '60000000000' },
            ],
          },
        },
      ],
    },
  ],
  output: [],
};

function liveSince(since: string): Probe {
  const confirmation = { confirmed: 1, total: 1, requestedAt: since, milliseconds: 5 };
  return { state: { kind: 'live', revision: 1, since, confirmation } } as Probe;
}

test('the first window ends with the minute in which the probe went live, plus the wait for late records', () => {
  expect(windowWidthMs(plan)).toBe(60_000);
  const end = firstWindowEnd(liveSince('2026-11-22T12:00:20.000Z'), plan);
  expect(new Date(end ?? 0).toISOString()).toBe('2026-11-22T12:01:02.000Z');
});

test('without windows or while it is off nothing is promised', () => {
  expect(windowWidthMs({ ...plan, steps: [] })).toBeNull();
  expect(firstWindowEnd({ state: { kind: 'draft' } } as Probe, plan)).toBeNull();
});
