import { ProbeDocument } from '@lookout/contract';
import { z } from '@lookout/contract/zod';
import { readStored, removeStored, type Stored, writeStored } from '../../../lib/storage.ts';
import type { StoredDraft } from './editor-state.ts';

// A draft is stored at every keystroke: its title may be empty and its spaces belong to the author.
const DraftDocument = ProbeDocument.extend({ title: z.string().max(200) });
const Draft = z.object({
  document: DraftDocument,
  version: z.int().nullable(),
  setAside: DraftDocument.nullable().default(null),
});

/** Where the draft of one person for one probe (or one start of a new one) is kept. */
export interface DraftSlot {
  read(): StoredDraft | null;
  /** Returns whether the browser kept it. */
  write(draft: StoredDraft): boolean;
  remove(): void;
}

/** The slot in this browser's storage. */
export function draftSlot(key: string): DraftSlot {
  const stored: Stored<StoredDraft | null> = { key, schema: Draft.nullable(), fallback: null };
  return {
    read: () => readStored(stored),
    write: (draft) => writeStored(stored, draft),
    remove: () => removeStored(stored),
  };
}
