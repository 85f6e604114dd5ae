import type { Probe, ProbeDocument } from '@lookout/contract';
import { expect, test } from 'vitest';
import { blankDocument } from '../start/blank-document.ts';
import {
  bringBack,
  discard,
  draftOf,
  edit,
  followOtherTab,
  hasChanges,
  keepMine,
  openNew,
  openProbe,
  receiveProbe,
  type StoredDraft,
  takeTheirs,
} from './editor-state.ts';

const document = { ...blankDocument('production'), title: 'Drop LogLaunch' };
const mine = { ...document, title: 'Mine' };
const theirs = { ...document, title: 'Theirs' };

function probe(version: number, of = document): Probe {
  return {
    id: 'prb_0000000000000000',
    version,
    document: of,
    state: { kind: 'draft' },
    pending: null,
    latestRevision: 0,
    deployedRevision: null,
    position: null,
    owner: { id: 'acc_0000000000000000', name: 'Dana' },
    createdAt: '2026-11-22T21:00:00.000Z',
    updatedAt: '2026-11-22T21:00:00.000Z',
    effect: null,
    health: null,
    producesMetrics: null,
  };
}

function left(of: ProbeDocument, version: number): StoredDraft {
  return { document: of, version, setAside: null };
}

test('a draft that was left is restored and says so, until the next edit', () => {
  const state = openProbe(probe(1), left(mine, 1));
  expect(state).toMatchObject({ document: mine, notice: 'restored', conflict: null });
  expect(hasChanges(state)).toBe(true);
  expect(edit(state, { title: 'More' }).notice).toBeNull();
});

test('discarding a restored draft gives the last saved text back', () => {
  const state = discard(openProbe(probe(1), left(mine, 1)));
  expect(state).toMatchObject({ document, notice: null });
  expect(hasChanges(state)).toBe(false);
});

test('a draft equal to what is saved is not worth a notice', () => {
  expect(openProbe(probe(3), left(document, 1))).toMatchObject({ notice: null, conflict: null });
});

test('a draft of an older version conflicts with what was saved meanwhile', () => {
  const state = openProbe(probe(2, theirs), left(mine, 1));
  expect(state.document).toEqual(mine);
  expect(state.conflict?.document).toEqual(theirs);
});

test('a new probe always has something to save, and its first save makes it a probe', () => {
  const state = edit(openNew(document, null), { title: 'Mine' });
  expect(hasChanges(openNew(document, null))).toBe(true);
  const saved = receiveProbe(state, probe(1, mine));
  expect(saved).toMatchObject({ probeId: 'prb_0000000000000000', version: 1, conflict: null });
  expect(hasChanges(saved)).toBe(false);
});

test('typing during the first save keeps what was typed', () => {
  const state = receiveProbe(edit(openNew(document, null), { title: 'Typed on' }), probe(1, mine));
  expect(state.document.title).toBe('Typed on');
  expect(state.conflict).toBeNull();
  expect(hasChanges(state)).toBe(true);
});

test('an editor without changes follows what somebody else saved', () => {
  const state = receiveProbe(openProbe(probe(1), null), probe(2, theirs));
  expect(state).toMatchObject({ document: theirs, version: 2, conflict: null });
});

test('an editor with changes keeps them and shows the other version', () => {
  const state = receiveProbe(edit(openProbe(probe(1), null), { title: 'Mine' }), probe(2, theirs));
  expect(state.document).toEqual(mine);
  expect(state.conflict?.version).toBe(2);
  expect(state.version).toBe(1);
});

test('a change of state alone, or an older answer, is no conflict', () => {
  const state = edit(openProbe(probe(2), null), { title: 'Mine' });
  expect(receiveProbe(state, probe(3))).toMatchObject({ document: mine, version: 3, conflict: null });
  expect(receiveProbe(state, probe(1, theirs))).toBe(state);
});

test('keeping mine saves over the other version; taking theirs sets mine aside, and it can come back', () => {
  const conflicting = receiveProbe(edit(openProbe(probe(1), null), { title: 'Mine' }), probe(2, theirs));
  expect(keepMine(conflicting)).toMatchObject({ document: mine, version: 2, base: theirs, conflict: null });
  const taken = takeTheirs(conflicting);
  expect(taken).toMatchObject({ document: theirs, version: 2, conflict: null, setAside: mine });
  expect(bringBack(taken)).toMatchObject({ document: mine, setAside: null });
});

test('another tab is followed with a notice, its echo is not', () => {
  const state = openProbe(probe(1), null);
  expect(followOtherTab(state, mine)).toMatchObject({ document: mine, notice: 'other-tab' });
  expect(followOtherTab(state, { ...document })).toBe(state);
});

test('what was set aside survives a reload', () => {
  const taken = takeTheirs(openProbe(probe(2, theirs), left(mine, 1)));
  const reloaded = openProbe(probe(2, theirs), draftOf(taken));
  expect(reloaded).toMatchObject({ document: theirs, notice: null, conflict: null, setAside: mine });
});

test('taking theirs in one tab settles the conflict in the other, and so does bringing mine back', () => {
  const conflicting = openProbe(probe(2, theirs), left(mine, 1));
  const followed = followOtherTab(conflicting, theirs);
  expect(followed).toMatchObject({ document: theirs, version: 2, conflict: null, setAside: mine });
  expect(followOtherTab(followed, mine)).toMatchObject({ document: mine, setAside: null });
});
