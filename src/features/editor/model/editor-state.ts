import type { Probe, ProbeDocument } from '@lookout/contract';
import { isSameDocument } from './same-document.ts';

/** Why the text on the screen is not what the person left here last; null when there is nothing to say. */
type DraftNotice = 'restored' | 'other-tab' | null;

/** The document under edit and what is known of it elsewhere. */
export interface EditorState {
  readonly probeId: string | null;
  readonly document: ProbeDocument;
  /** What the editor began with, or what the server holds since. */
  readonly base: ProbeDocument;
  /** Version of the probe on the server that `base` stands for; null before the first save. */
  readonly version: number | null;
  readonly notice: DraftNotice;
  /** Somebody else saved another document meanwhile: the probe as it is on the server. */
  readonly conflict: Probe | null;
  /** The own text that gave way to somebody else's, until it is brought back or let go. */
  readonly setAside: ProbeDocument | null;
}

/** A draft as the browser stores it. */
export interface StoredDraft {
  readonly document: ProbeDocument;
  /** Version of the probe that it was made from. */
  readonly version: number | null;
  /** The own text that gave way to somebody else's. */
  readonly setAside: ProbeDocument | null;
}

/** Opens the editor on a new document, restoring what was left. */
export function openNew(start: ProbeDocument, draft: StoredDraft | null): EditorState {
  return restore({ ...BLANK_STATE, document: start, base: start }, draft);
}

/** Opens the editor on a probe, restoring what was left; a draft of an older version conflicts. */
export function openProbe(probe: Probe, draft: StoredDraft | null): EditorState {
  const { id, version, document } = probe;
  const setAside = draft?.setAside ?? null;
  const opened = { ...BLANK_STATE, probeId: id, version, document, base: document, setAside };
  if (!draft || isSameDocument(draft.document, document)) return opened;
  const isOlder = draft.version !== version;
  return { ...restore(opened, draft), conflict: isOlder ? probe : null };
}

export function hasChanges(state: EditorState): boolean {
  return state.probeId === null || !isSameDocument(state.document, state.base);
}

/** What a browser keeps of the state. */
export function draftOf({ document, version, setAside }: EditorState): StoredDraft {
  return { document, version, setAside };
}

/** Takes an edit of the person in. */
export function edit(state: EditorState, changes: Partial<ProbeDocument>): EditorState {
  return { ...state, document: { ...state.document, ...changes }, notice: null };
}

/** Follows an edit made in another tab. */
export function followOtherTab(state: EditorState, document: ProbeDocument): EditorState {
  if (isSameDocument(state.document, document)) return state;
  const { conflict } = state;
  // The other tab took the version that this one still asks about: the question is settled.
  if (conflict && isSameDocument(document, conflict.document))
    return { ...takeTheirs(state), notice: 'other-tab' };
  const setAside = state.setAside && !isSameDocument(document, state.setAside) ? state.setAside : null;
  return { ...state, document, setAside, notice: 'other-tab' };
}

/** Gives up the local changes. */
export function discard(state: EditorState): EditorState {
  return { ...state, document: state.base, notice: null, setAside: null };
}

/** Takes in what the server says the probe is, after a save or because somebody else changed it. */
export function receiveProbe(state: EditorState, probe: Probe): EditorState {
  if (state.version !== null && probe.version <= state.version) return state;
  const known = { ...state, probeId: probe.id, version: probe.version, base: probe.document };
  const isNews = state.version !== null && !isSameDocument(probe.document, state.base);
  if (!isNews || isSameDocument(probe.document, state.document)) return { ...known, conflict: null };
  if (!hasChanges(state)) return { ...known, document: probe.document, conflict: null };
  return { ...state, conflict: probe };
}

/** Settles a conflict with the own text: the next save replaces the other one. */
export function keepMine(state: EditorState): EditorState {
  if (!state.conflict) return state;
  const { version, document } = state.conflict;
  return { ...state, version, base: document, conflict: null, notice: null };
}

/** Settles a conflict with the other text; the own one is set aside, not lost. */
export function takeTheirs(state: EditorState): EditorState {
  if (!state.conflict) return state;
  const { version, document } = state.conflict;
  return {
    ...state,
    version,
    base: document,
    document,
    conflict: null,
    notice: null,
    setAside: state.document,
  };
}

/** Brings back what `takeTheirs` set aside. */
export function bringBack(state: EditorState): EditorState {
  return state.setAside ? { ...state, document: state.setAside, setAside: null } : state;
}

const BLANK_STATE = { probeId: null, version: null, notice: null, conflict: null, setAside: null } as const;

function restore(state: EditorState, draft: StoredDraft | null): EditorState {
  if (!draft || isSameDocument(draft.document, state.document)) return state;
  return { ...state, document: draft.document, notice: 'restored' };
}
