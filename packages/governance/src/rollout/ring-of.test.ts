import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RINGS } from '../testing/simulated-fleet.ts';
import { placeOnLine, ringOf } from './ring-of.ts';

const agents = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `0190a0b0-0000-4000-8000-${String(index).padStart(12, '0')}`,
    attributes: {},
  }));

test('an agent is in the first ring whose conditions it meets', () => {
  expect(ringOf(RINGS, { id: 'x', attributes: { 'host.name': 'canary' } })).toBe(0);
});

test('shares are cut from one line: a second ring up to 0.4 holds 40 % of those that the first leaves', () => {
  const rings = agents(10_000).map((agent) => ringOf(RINGS, agent));
  expect(rings.filter((ring) => ring === 1).length / rings.length).toBeCloseTo(0.4, 1);
});

test('agents that no ring selects follow with the last', () => {
  const rings = [{ selector: { attributes: [{ key: 'zone', equals: 'a' }], share: 1 } }];
  expect(ringOf(rings, { id: 'x', attributes: { zone: 'b' } })).toBe(0);
  expect(ringOf([...rings, ...rings], { id: 'x', attributes: {} })).toBe(1);
});

test('a condition without a value asks that the attribute exists, own and not inherited', () => {
  const rings = [
    { selector: { attributes: [{ key: 'constructor' }], share: 1 } },
    { selector: { attributes: [], share: 1 } },
  ];
  expect(ringOf(rings, { id: 'x', attributes: {} })).toBe(1);
  expect(ringOf(rings, { id: 'x', attributes: { constructor: '' } })).toBe(0);
});

test('every id stands at one place of the line', () => {
  fc.assert(
    fc.property(fc.string(), (id) => {
      const place = placeOnLine(id);
      expect(place).toBeGreaterThanOrEqual(0);
      expect(place).toBeLessThan(1);
      expect(placeOnLine(id)).toBe(place);
    }),
  );
});
