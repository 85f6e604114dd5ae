import { z } from '@lookout/contract/zod';
import { readStored, type Stored, writeStored } from '../../../lib/storage.ts';
import { NewProbeSearch } from '../url.ts';

const LeftDraft = z.object({
  key: z.string(),
  title: z.string(),
  /** The link's search parameters that lead back to it. */
  search: NewProbeSearch,
});
/** A new probe that was begun in this browser and not saved to the server yet. */
type LeftDraft = z.infer<typeof LeftDraft>;

function storedIndex(accountId: string): Stored<readonly LeftDraft[]> {
  return { key: `new-drafts.${accountId}`, schema: z.array(LeftDraft), fallback: [] };
}

/** New probes that a person began in this browser, the newest first. */
export function leftDrafts(accountId: string): readonly LeftDraft[] {
  return readStored(storedIndex(accountId));
}

/** Notes that a new probe was begun, or (without a draft) that it is no longer there. */
export function noteDraft(accountId: string, key: string, draft: LeftDraft | null): void {
  const others = leftDrafts(accountId).filter((known) => known.key !== key);
  writeStored(storedIndex(accountId), draft ? [draft, ...others] : others);
}
