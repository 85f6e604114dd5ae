import type { Kysely } from 'kysely';
import { isSealed, SealError, type Sealer } from '../../lib/sealer.ts';
import type { Database } from '../../store/database.ts';
import type { WebhookTable } from './webhook-tables.ts';

/** What is told where a key cannot be opened. */
export const KEY_IS_SHUT =
  'The signing key was sealed with a secret key that the control plane does not have. Give it that key again, behind the newest in LOOKOUT_SECRET_KEY, or give the webhook a new signing key.';

type KeyRow = Pick<WebhookTable, 'id' | 'key'>;

/**
 * Brings the signing keys of all webhooks under the newest secret key: those that an older one sealed, and those that
 * were plain. Answers with the webhooks whose keys do not open; those stay as they are.
 */
export function sealWebhookKeys(database: Kysely<Database>, sealer: Sealer): Promise<string[]> {
  return database.transaction().execute(async (transaction) => {
    const rows = await transaction.selectFrom('webhook').select(['id', 'key']).execute();
    const keys = rows.map((row) => ({ ...row, plain: isSealed(row.key) ? openKey(sealer, row) : row.key }));
    for (const { id, key, plain } of keys)
      if (plain !== null && !sealer.isCurrent(key))
        await saveKey(transaction, { id, key: sealer.seal(plain, id) });
    return keys.filter(({ plain }) => plain === null).map(({ id }) => id);
  });
}

/** The signing key of a webhook; null when no secret key opens it. */
export function openKey(sealer: Sealer, { id, key }: KeyRow): string | null {
  try {
    return sealer.open(key, id);
  } catch (error) {
    if (error instanceof SealError) return null;
    throw error;
  }
}

async function saveKey(database: Kysely<Database>, { id, key }: KeyRow): Promise<void> {
  await database.updateTable('webhook').set({ key }).where('id', '=', id).execute();
}
