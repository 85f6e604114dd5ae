import type { RipCord } from '@lookout/contract';
import { expect, test } from 'vitest';
import { confirmationsOf } from './model.ts';

type AgentLine = RipCord['agents'][number];

function ripCord(agents: readonly Partial<AgentLine>[]): RipCord {
  const line = {
    id: '6f8c2f0e-54f5-4a9e-9d0a-0d7a3f2b1c11',
    isConnected: true,
    confirmedAt: null,
    milliseconds: null,
  };
  return {
    environment: 'production',
    isPulled: true,
    version: 2,
    changedAt: '2026-11-22T21:00:00.000Z',
    changedBy: 'Omar Haddad',
    reason: null,
    agents: agents.map((agent, index) => ({ ...line, name: `gateway-${index}`, ...agent })),
  };
}

const at = '2026-11-22T21:00:00.100Z';

test('says how long the slowest processor took once all confirmed', () => {
  const { summary, pending } = confirmationsOf(
    ripCord([
      { confirmedAt: at, milliseconds: 41 },
      { confirmedAt: at, milliseconds: 180 },
    ]),
  );
  expect(summary).toBe('Confirmed by 2 of 2 within 180 ms');
  expect(pending).toEqual([]);
});

test('names who is waited for, apart from who is away', () => {
  const known = confirmationsOf(ripCord([{ confirmedAt: at, milliseconds: 41 }, {}, { isConnected: false }]));
  expect(known.summary).toBe('1 of 3 processors confirmed');
  expect(known.pending).toEqual(['gateway-1']);
  expect(known.away).toEqual(['gateway-2']);
});

test('says so when there is nobody to confirm', () => {
  expect(confirmationsOf(ripCord([])).summary).toBe('No processor is known yet');
});
