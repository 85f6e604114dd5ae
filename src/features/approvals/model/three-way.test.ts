import { DEFAULT_BUDGET, type ProbeDocument } from '@lookout/contract';
import { expect, test } from 'vitest';
import { changedParts } from './three-way.ts';

const document: ProbeDocument = {
  ...{ title: 'A probe', description: '', kind: 'query', placement: 'off-box', source: 'logs' },
  scope: { environment: 'production', services: [], attributes: [] },
  ...{ originals: 'keep', budget: DEFAULT_BUDGET, whenTripped: 'pass', expiresAt: null },
};

test('says of each part who changed it, and leaves out what nobody did', () => {
  const live = { ...document, title: 'Theirs', description: 'Theirs' };
  const proposed = { ...document, title: 'Mine', originals: 'drop' as const };
  expect(changedParts(document, live, proposed).map(({ name, kind }) => [name, kind])).toEqual([
    ['title', 'conflict'],
    ['description', 'live'],
    ['originals', 'proposed'],
  ]);
});
