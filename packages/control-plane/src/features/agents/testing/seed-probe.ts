import { DEFAULT_BUDGET } from '@lookout/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../../store/database.ts';
import { insertProbe } from '../../probes/probe-store.ts';
import { ensureEnvironment } from '../../rip-cord/environment-store.ts';
import { insertAccount } from '../../session/account-store.ts';

const AT = '2026-11-22T10:00:00.000Z';

/** Stores a draft that metrics can belong to, unless it is there already. */
export async function seedProbe(database: Kysely<Database>, id: string): Promise<void> {
  const known = await database.selectFrom('probe').select('id').where('id', '=', id).executeTakeFirst();
  if (known) return;
  await ensureEnvironment(database, 'production');
  const owner = await insertAccount(database, {
    name: 'Olu',
    email: 'olu@example.com',
    persona: 'devops',
    passwordHash: 'none',
    at: AT,
  });
  const document = {
    title: 'Launches a minute',
    description: '',
    kind: 'query' as const,
    placement: 'off-box' as const,
    scope: { environment: 'production', services: [], attributes: [] },
    source: 'logs | summarize count() by bin(timestamp, 1m)',
    originals: 'keep' as const,
    budget: DEFAULT_BUDGET,
    whenTripped: 'pass' as const,
    expiresAt: null,
  };
  await insertProbe(database, { id, document, producesMetrics: true, ownerId: owner.id, at: AT });
}
