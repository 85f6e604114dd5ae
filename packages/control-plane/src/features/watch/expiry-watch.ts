import type { Kysely } from 'kysely';
import { type Clock, timestamp } from '../../lib/clock.ts';
import type { Database } from '../../store/database.ts';
import type { Changes } from '../changes/changes.ts';
import { endRolloutOf } from '../rollouts/stop-rollouts.ts';

interface ExpiryDependencies {
  readonly database: Kysely<Database>;
  readonly changes: Changes;
  readonly clock: Clock;
}

/** Takes probes whose time is over out of their environment's configuration, once each. */
export async function expireProbes({ database, changes, clock }: ExpiryDependencies): Promise<void> {
  const expired = await database
    .selectFrom('probe')
    .select(['id', 'environment', 'deployed_revision'])
    .where('expires_at', '<=', timestamp(clock.now()))
    .where('expired_at', 'is', null)
    .execute();
  if (expired.length === 0) return;
  await changes.make(async (change) => {
    for (const { id, environment, deployed_revision: revision } of expired) {
      await change.transaction
        .updateTable('probe')
        .set({ expired_at: change.at })
        .where('id', '=', id)
        .execute();
      await endRolloutOf(change, id);
      change.redeploy(environment);
      const text = 'The probe expired and is off everywhere.';
      await change.record({ probeId: id, kind: 'expired', person: null, revision, text });
    }
  });
}
