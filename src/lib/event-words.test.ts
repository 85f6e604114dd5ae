import type { ProbeEvent } from '@lookout/contract';
import { expect, test } from 'vitest';
import { eventWords, markerText } from './event-words.ts';

const dana = { id: 'acc_1', name: 'Dana Developer' };
const event = (change: Partial<ProbeEvent>): ProbeEvent => ({
  id: 'evt_1',
  probeId: 'prb_1',
  at: '2026-01-01T00:00:00.000Z',
  kind: 'edited',
  person: dana,
  revision: null,
  text: 'Dana Developer edited the probe.',
  ...change,
});

test('a sentence that starts with its person names them once', () => {
  expect(eventWords(event({}))).toEqual({ who: 'Dana Developer', what: 'edited the probe.', notes: [] });
});

test('a sentence about somebody else keeps the person as a note', () => {
  const words = eventWords(event({ text: 'Rip cord of production released.', revision: 2 }));
  expect(words).toEqual({
    who: null,
    what: 'Rip cord of production released.',
    notes: ['Dana Developer', 'revision 2'],
  });
});

test('a revision in the sentence is not repeated, another number is not taken for it', () => {
  const text = 'Dana Developer submitted revision 12 for review.';
  expect(eventWords(event({ text, revision: 12 })).notes).toEqual([]);
  expect(eventWords(event({ text, revision: 1 })).notes).toEqual(['revision 1']);
});

test('a mark says who once and ends without a full stop', () => {
  expect(markerText({ label: 'Olu rolled out revision 1.', person: 'Olu' })).toBe(
    'Olu rolled out revision 1',
  );
  expect(markerText({ label: 'Switched off', person: 'Olu' })).toBe('Switched off, Olu');
  expect(markerText({ label: 'The probe tripped.', person: null })).toBe('The probe tripped');
});
