import type { Probe, ProbeDocument } from '@lookout/contract';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { openDraftChannel } from './draft-channel.ts';
import type { DraftSlot } from './draft-storage.ts';
import {
  bringBack,
  discard,
  draftOf,
  type EditorState,
  edit,
  followOtherTab,
  hasChanges,
  keepMine,
  receiveProbe,
  takeTheirs,
} from './editor-state.ts';

interface SessionOptions {
  readonly state: EditorState;
  readonly slot: DraftSlot;
  /** Names the draft among the tabs of this browser. */
  readonly channel: string;
}

/**
 * One document under edit. Every change is kept in the browser before anything else happens, and told to the
 * other tabs.
 */
export class EditorSession {
  readonly store: StoreApi<EditorState>;
  readonly #slot: DraftSlot;
  readonly #channelName: string;
  #tellTabs: (document: ProbeDocument) => void = () => undefined;

  constructor({ state, slot, channel }: SessionOptions) {
    this.store = createStore(() => state);
    this.#slot = slot;
    this.#channelName = channel;
  }

  /** Follows the other tabs until the returned function is called. */
  attach(): () => void {
    const channel = openDraftChannel(this.#channelName, (document) =>
      this.#put(followOtherTab(this.#state, document)),
    );
    this.#tellTabs = channel.tell;
    return () => {
      this.#tellTabs = () => undefined;
      channel.close();
    };
  }

  edit(changes: Partial<ProbeDocument>): void {
    this.#change(edit(this.#state, changes));
  }

  discard(): void {
    this.#change(discard(this.#state));
  }

  bringBack(): void {
    this.#change(bringBack(this.#state));
  }

  takeTheirs(): void {
    this.#change(takeTheirs(this.#state));
  }

  keepMine(): void {
    this.#change(keepMine(this.#state));
  }

  receive(probe: Probe): void {
    this.#put(receiveProbe(this.#state, probe));
  }

  /** The person has read the notice. */
  dismissNotice(): void {
    this.#put({ ...this.#state, notice: null, setAside: null });
  }

  /** The draft went elsewhere (to the server, or to another slot): nothing must be restored from here. */
  forgetDraft(): void {
    this.#slot.remove();
  }

  get #state(): EditorState {
    return this.store.getState();
  }

  #change(next: EditorState): void {
    this.#put(next);
    this.#tellTabs(next.document);
  }

  #put(next: EditorState): void {
    this.store.setState(next, true);
    if (isWorthKeeping(next)) this.#slot.write(draftOf(next));
    else this.#slot.remove();
  }
}

function isWorthKeeping(state: EditorState): boolean {
  const isEdited = state.probeId === null ? state.document !== state.base : hasChanges(state);
  return isEdited || state.setAside !== null;
}
