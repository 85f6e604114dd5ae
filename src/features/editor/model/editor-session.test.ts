import { expect, test } from 'vitest';
import { blankDocument } from '../start/blank-document.ts';
import type { DraftSlot } from './draft-storage.ts';
import { EditorSession } from './editor-session.ts';
import { openNew, type StoredDraft } from './editor-state.ts';

const document = { ...blankDocument('production'), title: 'Drop LogLaunch' };

function memorySlot(): DraftSlot & { readonly kept: () => StoredDraft | null } {
  let kept: StoredDraft | null = null;
  return {
    read: () => kept,
    write(draft) {
      kept = draft;
      return true;
    },
    remove() {
      kept = null;
    },
    kept: () => kept,
  };
}

function openTab(slot: DraftSlot, channel: string) {
  const session = new EditorSession({ state: openNew(document, slot.read()), slot, channel });
  return { session, close: session.attach() };
}

test('every edit is kept at once, and a reload finds it', () => {
  const slot = memorySlot();
  const { session, close } = openTab(slot, 'reload');
  session.edit({ source: 'logs\n| take 1' });
  close();
  expect(slot.kept()?.document.source).toBe('logs\n| take 1');
  expect(openNew(document, slot.read())).toMatchObject({ notice: 'restored' });
});

test('looking at a new probe leaves no draft behind, and discarding removes it', () => {
  const slot = memorySlot();
  const { session, close } = openTab(slot, 'discard');
  expect(slot.kept()).toBeNull();
  session.edit({ title: 'Mine' });
  session.discard();
  close();
  expect(slot.kept()).toBeNull();
});

test('a second tab follows the one that edits and says so', async () => {
  const [first, second] = [openTab(memorySlot(), 'tabs'), openTab(memorySlot(), 'tabs')];
  const followed = new Promise<void>((done) => second.session.store.subscribe(() => done()));
  first.session.edit({ title: 'From the first tab' });
  await followed;
  expect(second.session.store.getState()).toMatchObject({
    notice: 'other-tab',
    document: { title: 'From the first tab' },
  });
  expect(first.session.store.getState().notice).toBeNull();
  first.close();
  second.close();
});
