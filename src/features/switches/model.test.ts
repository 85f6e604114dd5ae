import type { SwitchState } from '@lookout/contract';
import { expect, test } from 'vitest';
import { inOrder, refusedText, switchSign } from './model.ts';

const group = { kind: 'theme' as const, name: 'launch' };
const state = (change: Partial<SwitchState>): SwitchState => ({
  group,
  probes: 3,
  isOn: 3,
  confirmed: 3,
  probeIds: ['a', 'b', 'c'],
  lastMove: null,
  ...change,
});

test.each([
  [{}, 'on', '3 of 3 probes on, confirmed'],
  [{ isOn: 1 }, 'partly on', '1 of 3 probes on, confirmed'],
  [{ isOn: 0 }, 'off', '0 of 3 probes on, confirmed'],
  [{ isOn: 0, confirmed: 1 }, 'pending', '0 of 3 probes on, 2 not confirmed yet'],
  [{ probes: 1, isOn: 1, confirmed: 1 }, 'on', '1 of 1 probe on, confirmed'],
])('%o is told as %s', (change, word, detail) => {
  expect(switchSign(state(change))).toMatchObject({ word, detail });
});

test('each reason why probes stayed off is said once', () => {
  const refused = ['a', 'b'].map((probeId) => ({ probeId, because: 'It has expired.' }));
  const outcome = { environment: 'production', group, switched: ['c'], refused };
  expect(refusedText(outcome)).toBe('2 of 3 stayed off. It has expired.');
  expect(refusedText({ ...outcome, refused: [] })).toBeNull();
});

test('services stand before themes, each by name', () => {
  const services = ['z', 'a'].map((name) => state({ group: { kind: 'service', name } }));
  expect(inOrder([state({}), ...services]).map((one) => one.group.name)).toEqual(['a', 'z', 'launch']);
});
