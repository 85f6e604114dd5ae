import type { DashboardDocument } from '@lookout/contract';
import { expect, test } from 'vitest';
import { hasRoom, moved, movedTo, withChange, withoutPanel, withPanel, withPanelBack } from './arrange.ts';

const savings = { title: 'Savings', width: 1, shows: { kind: 'savings' } } as const;
const empty: DashboardDocument = { title: 'Shop', range: '1h', panels: [] };
const three = [savings, savings, savings].reduce(withPanel, empty);
const ids = ({ panels }: DashboardDocument) => panels.map(({ id }) => id);

test('panels come at the end, each with an id that no other has', () => {
  expect(ids(three)).toEqual(['p1', 'p2', 'p3']);
  expect(ids(withPanel(withoutPanel(three, 'p1'), savings))).toEqual(['p2', 'p3', 'p4']);
});

test('panels move by one place, and not beyond an end', () => {
  expect(ids(moved(three, 'p1', 1))).toEqual(['p2', 'p1', 'p3']);
  expect(ids(moved(three, 'p3', -1))).toEqual(['p1', 'p3', 'p2']);
  expect(moved(three, 'p1', -1)).toBe(three);
  expect(moved(three, 'p3', 1)).toBe(three);
  expect(moved(three, 'gone', 1)).toBe(three);
});

test('a panel is dropped into the place of another', () => {
  expect(ids(movedTo(three, 'p1', 'p3'))).toEqual(['p2', 'p3', 'p1']);
  expect(ids(movedTo(three, 'p3', 'p1'))).toEqual(['p3', 'p1', 'p2']);
  expect(movedTo(three, 'p1', 'p1')).toBe(three);
  expect(movedTo(three, 'gone', 'p1')).toBe(three);
});

test('what was removed comes back where it was, and not twice', () => {
  const [panel] = three.panels;
  if (!panel) throw new Error('There is no panel.');
  expect(withPanelBack(withoutPanel(three, 'p1'), panel, 0)).toEqual(three);
  expect(withPanelBack(three, panel, 0)).toBe(three);
});

test('one panel is changed, the others stay', () => {
  const wide = withChange(three, 'p2', { width: 3, title: 'Wide' });
  expect(wide.panels[1]).toMatchObject({ width: 3, title: 'Wide' });
  expect(wide.panels[0]).toBe(three.panels[0]);
});

test('there is an end to what fits', () => {
  const full = Array.from({ length: 24 }, () => savings).reduce(withPanel, empty);
  expect([hasRoom(three), hasRoom(full)]).toEqual([true, false]);
});
