import type { Rollout, RolloutAgent } from '@lookout/contract';
import { expect, test } from 'vitest';
import { byTrouble, countdown, movesOf, ringSign, stateLine } from './model.ts';

const NOW = Date.parse('2026-11-23T08:00:00.000Z');
const agent = (kind: 'applied' | 'waiting'): RolloutAgent => ({
  id: '00000000-0000-4000-8000-000000000000',
  name: kind,
  isConnected: true,
  progress: kind === 'applied' ? { kind, at: '2026-11-23T08:00:00.000Z', milliseconds: 3 } : { kind },
});
const ring = (name: string, agents: RolloutAgent[]) => ({
  name,
  selector: { attributes: [], share: 1 },
  bakeSeconds: 60,
  completedAt: null,
  agents,
});
const rings = [ring('canary', [agent('applied'), agent('waiting')]), ring('rest', [])];
const baking = { state: { kind: 'baking', ring: 0, until: '2026-11-23T08:04:05.000Z' }, rings } as const;

test('a bake counts down in the line of the rollout', () => {
  expect(stateLine(baking as unknown as Rollout, NOW)).toBe('Baking ring 1 of 2, “canary”: 4 min 05 s left.');
});

test.each([
  [59, '59 s'],
  [0, '0 s'],
  [-5, '0 s'],
  [3661, '1 h 1 min'],
  [72 * 3600, '3 days'],
])('%d seconds ahead are %s', (seconds, text) => {
  expect(countdown(new Date(NOW + seconds * 1000).toISOString(), NOW)).toBe(text);
});

test('a segment is as full as its ring, and what comes later waits', () => {
  expect(ringSign(baking as unknown as Rollout, 0)).toEqual({ word: 'baking', tone: 'accent', filled: 0.5 });
  expect(ringSign(baking as unknown as Rollout, 1)).toMatchObject({ word: 'waits', filled: 0 });
});

test('whoever has trouble comes first', () => {
  expect(byTrouble([agent('applied'), agent('waiting')]).map(({ name }) => name)).toEqual([
    'waiting',
    'applied',
  ]);
});

test('what has ended can only be taken back if it is complete', () => {
  expect(movesOf({ kind: 'complete', at: '' })).toEqual(['roll-back']);
  expect(movesOf({ kind: 'superseded', at: '' })).toEqual([]);
});
