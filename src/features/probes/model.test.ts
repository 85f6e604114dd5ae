import { DEFAULT_BUDGET, type Probe } from '@lookout/contract';
import { expect, test } from 'vitest';
import {
  countStates,
  filterProbes,
  remainingShare,
  savedBytesPerSecond,
  scopeText,
  themesOf,
} from './model.ts';

const ME = 'acc_0000000000000001';
const OTHER = 'acc_0000000000000002';

function probe(
  title: string,
  change: { services?: string[]; themes?: string[]; owner?: string; isDraft?: boolean } = {},
): Probe {
  const { services = [], themes = [], owner = OTHER, isDraft = false } = change;
  const at = '2026-01-01T00:00:00.000Z';
  const confirmation = { confirmed: 1, total: 1, requestedAt: at, milliseconds: 20 };
  return {
    id: 'prb_0000000000000001',
    version: 1,
    document: {
      title,
      description: '',
      kind: 'query',
      placement: 'off-box',
      scope: { environment: 'production', services, attributes: [] },
      source: 'logs',
      originals: 'keep',
      budget: DEFAULT_BUDGET,
      whenTripped: 'pass',
      themes,
      expiresAt: null,
    },
    state: isDraft ? { kind: 'draft' } : { kind: 'live', revision: 1, since: at, confirmation },
    pending: null,
    latestRevision: 1,
    deployedRevision: isDraft ? null : 1,
    position: 1,
    owner: { id: owner, name: 'Somebody' },
    createdAt: at,
    updatedAt: at,
    effect: null,
    health: null,
    producesMetrics: false,
  };
}

const titles = (probes: readonly Probe[]) => probes.map(({ document }) => document.title);
const all = [
  probe('Drop launches', { services: ['launcher'], owner: ME }),
  probe('Redact secrets', { isDraft: true }),
  probe('Cache length', { services: ['page-cache'], themes: ['night', 'cost'] }),
];

test('every condition must hold, and none at all lets everything through', () => {
  expect(filterProbes(all, {}, ME)).toHaveLength(3);
  expect(titles(filterProbes(all, { q: ' SECRET ' }, ME))).toEqual(['Redact secrets']);
  expect(titles(filterProbes(all, { owner: 'mine' }, ME))).toEqual(['Drop launches']);
  expect(titles(filterProbes(all, { state: ['live'], q: 'cache' }, ME))).toEqual(['Cache length']);
});

test('a probe over every service is about each of them', () => {
  expect(titles(filterProbes(all, { service: 'launcher' }, ME))).toEqual(['Drop launches', 'Redact secrets']);
  expect(all.map(scopeText)).toEqual(['launcher', 'every service', 'page-cache']);
});

test('a theme lets through what carries it, and can be searched for', () => {
  expect(titles(filterProbes(all, { theme: 'night' }, ME))).toEqual(['Cache length']);
  expect(titles(filterProbes(all, { q: 'night' }, ME))).toEqual(['Cache length']);
  expect(themesOf(all)).toEqual(['cost', 'night']);
});

test('states are counted', () => {
  expect([...countStates(all)]).toEqual([
    ['live', 2],
    ['draft', 1],
  ]);
});

test('what remains is a share of the bytes that came in', () => {
  const effect = {
    recordsInPerSecond: 10,
    recordsOutPerSecond: 5,
    bytesInPerSecond: 1000,
    bytesOutPerSecond: 250,
    recordsIn: 0,
    recordsOut: 0,
    recordsChanged: 0,
    bytesIn: 0,
    bytesOut: 0,
    metricPoints: 0,
  };
  expect(remainingShare(effect)).toBe(0.25);
  expect(savedBytesPerSecond(effect)).toBe(750);
  expect(remainingShare({ ...effect, bytesInPerSecond: 0 })).toBe(1);
});
