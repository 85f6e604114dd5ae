import { expect, test } from 'vitest';
import { differences } from './differences.ts';

test('only what differs is told, leaf by leaf', () => {
  const before = { title: 'a', scope: { services: ['x'] }, same: 1 };
  const after = { title: 'b', scope: { services: ['x', 'y'] }, same: 1 };
  expect(differences(before, after)).toEqual([
    { path: 'title', before: 'a', after: 'b' },
    { path: 'scope.services.1', before: null, after: 'y' },
  ]);
});

test('what is new has no before', () => {
  expect(differences(null, { isOn: true })).toEqual([{ path: 'isOn', before: null, after: 'true' }]);
  expect(differences(null, null)).toEqual([]);
});
