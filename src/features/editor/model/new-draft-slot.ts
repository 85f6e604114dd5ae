import type { NewProbeSearch } from '../url.ts';
import { noteDraft } from './draft-index.ts';
import { type DraftSlot, draftSlot } from './draft-storage.ts';

interface NewDraft {
  readonly accountId: string;
  readonly key: string;
  readonly search: NewProbeSearch;
}

/** The slot of a new probe, which also notes it in the list of begun ones: no link leads there by itself. */
export function newDraftSlot({ accountId, key, search }: NewDraft): DraftSlot {
  const slot = draftSlot(`draft.${key}`);
  let noted: string | null = null;
  return {
    read: slot.read,
    write(draft) {
      const { title } = draft.document;
      if (title !== noted) noteDraft(accountId, key, { key, title, search });
      noted = title;
      return slot.write(draft);
    },
    remove() {
      noteDraft(accountId, key, null);
      noted = null;
      slot.remove();
    },
  };
}
