import { expect, test } from 'vitest';
import { batchOf, type Line } from '../stream/testing/fixtures.ts';
import { findPlace } from './find-place.ts';

function placeOf(lines: readonly Line[], isMasked = false) {
  const weights = new Float64Array(lines.length).fill(1);
  const samples = [{ batch: batchOf(lines), weights, from: 0n, to: 1n }];
  return findPlace({ samples, service: 'web', durableId: 'A', isMasked });
}
const at = (path: string, line: number): Line => ({
  event: 'A',
  attributes: { 'code.file.path': path, 'code.line.number': line },
});

test('the place that most records of the line say, and how many others', () => {
  const { place, otherPlaces } = placeOf([at('a.ts', 3), at('b.ts', 7), at('b.ts', 7)]);
  expect(place).toEqual({ path: 'b.ts', line: 7, commit: null });
  expect(otherPlaces).toBe(1);
});

test('the names of older conventions are read too', () => {
  const old = {
    event: 'A',
    attributes: { 'code.filepath': 'a.ts', 'code.lineno': 5, 'vcs.ref.head.revision': 'f00' },
  };
  expect(placeOf([old]).place).toEqual({ path: 'a.ts', line: 5, commit: 'f00' });
});

test('one place reported by two commits is one place', () => {
  const commit = (revision: string): Line => ({
    ...at('a.ts', 3),
    attributes: { ...at('a.ts', 3).attributes, 'vcs.ref.head.revision': revision },
  });
  expect(placeOf([commit('a'), commit('b')]).otherPlaces).toBe(0);
});

test('records of other lines, and lines without a place, say nothing', () => {
  expect(placeOf([{ ...at('a.ts', 3), event: 'B' }, { event: 'A' }])).toEqual({
    place: null,
    otherPlaces: 0,
  });
  expect(placeOf([at('a.ts', -1)]).place).toEqual({ path: 'a.ts', line: null, commit: null });
});
