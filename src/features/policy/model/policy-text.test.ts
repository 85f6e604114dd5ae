import { DEFAULT_POLICY } from '@lookout/contract';
import { expect, test } from 'vitest';
import { policyLines } from './policy-text.ts';

test('the policy to start with reads as sentences', () => {
  expect(policyLines(DEFAULT_POLICY)).toEqual([
    'Every probe needs the approval of one person.',
    'A privacy risk of 3 or more needs the approval of 2 people.',
    'A security risk of 3 or more needs the approval of 2 people.',
    'A total risk of 10 or more needs the approval of 2 people.',
    'A probe may live for ever.',
    'What only takes telemetry away may go fast: one approval, all processors at once.',
    'Ring 1, everything: all processors, watched for 0 seconds.',
    'A rollout halts when more than 0 processors of a ring fail, trip or do not confirm within 30 seconds, one is silent for 1 minute, more than 5 % of their records are lost.',
    'A halted rollout rolls back by itself.',
    'A review that nobody decides ends after 14 days.',
  ]);
});

test('a change of any rule is a change of a line', () => {
  const before = policyLines(DEFAULT_POLICY);
  const after = policyLines({
    ...DEFAULT_POLICY,
    ceilings: [{ measure: 'cost', atMost: 3 }],
    maxLifetimeSeconds: 7 * 86_400,
    rings: [
      {
        name: 'canary',
        selector: { attributes: [{ key: 'host.name', equals: 'a' }], share: 0.2 },
        bakeSeconds: 90,
      },
    ],
    freezes: [{ name: 'sale', from: '2026-11-27T00:00:00.000Z', to: '2026-11-28T00:00:00.000Z' }],
    halt: { ...DEFAULT_POLICY.halt, outputBand: { atLeast: 0.5, atMost: 2 }, onHalt: 'wait' },
  });
  const added = after.filter((line) => !before.includes(line));
  expect(added).toEqual([
    'A cost risk over 3 is not accepted.',
    'A probe may live for 7 days at most.',
    'Ring 1, canary: 20 % of the processors with host.name = a, watched for 90 seconds.',
    'Nothing is rolled out from 2026-11-27T00:00:00.000Z to 2026-11-28T00:00:00.000Z: sale.',
    expect.stringContaining('or the output leaves 0.5 to 2 times what was predicted'),
    'A halted rollout waits for a person.',
  ]);
});
