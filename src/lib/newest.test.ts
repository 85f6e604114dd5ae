import type { Probe, RipCord } from '@lookout/contract';
import { expect, test } from 'vitest';
import { newestProbe, newestProbes, newestRipCord } from './newest.ts';

const asked = '2026-01-01T10:00:00.000Z';

function probe(version: number, milliseconds: number | null, requestedAt = asked): Probe {
  const confirmation = { confirmed: milliseconds === null ? 0 : 1, total: 1, requestedAt, milliseconds };
  return { id: 'prb_1', version, state: { kind: 'live', revision: 1, since: asked, confirmation } } as Probe;
}

function ripCord(version: number, confirmedAt: string | null): RipCord {
  return {
    environment: 'production',
    version,
    isPulled: true,
    agents: [{ confirmedAt }],
  } as unknown as RipCord;
}

test('an answer that its own confirmation overtook does not take it back', () => {
  const confirmed = probe(2, 30);
  expect(newestProbe(confirmed, probe(2, null))).toBe(confirmed);
});

test('a new switch is shown as open although the one before was confirmed', () => {
  const next = probe(2, null, '2026-01-01T10:00:05.000Z');
  expect(newestProbe(probe(2, 30), next)).toBe(next);
});

test('an older version never replaces a newer one, alone or in a list', () => {
  const newer = probe(3, 30);
  expect(newestProbe(newer, probe(2, 20))).toBe(newer);
  expect(newestProbes([newer], [probe(2, 20)])).toEqual([newer]);
});

test('a probe that left the list on the server leaves it here', () => {
  expect(newestProbes([probe(3, 30)], [])).toEqual([]);
});

test('the rip cord keeps a confirmation that arrived before the answer', () => {
  const confirmed = ripCord(4, asked);
  expect(newestRipCord(confirmed, ripCord(4, null))).toBe(confirmed);
  expect(newestRipCord(confirmed, ripCord(5, null)).version).toBe(5);
});
