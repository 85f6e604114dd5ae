import type { PersonRef } from '@lookout/contract';
import type { Change } from '../changes/changes.ts';
import { moveRollout } from './move-rollout.ts';
import { findActive, findRollout, listActive } from './rollout-store.ts';
import type { StoredRollout } from './stored-rollout.ts';

/** Off always wins: the rollout of a probe that is switched off is held where it is, or never begins. */
export async function stopRolloutOf(change: Change, probeId: string, by: PersonRef): Promise<void> {
  const rollout = await findActive(change.transaction, probeId);
  if (rollout) await stop(change, rollout, { by, reason: `${by.name} switched the probe off.` });
}

/** The same for everything in an environment, whose rip cord was pulled. */
export async function stopRolloutsIn(change: Change, environment: string, by: PersonRef): Promise<void> {
  for (const { id } of await listActive(change.transaction, environment)) {
    const rollout = await findRollout(change.transaction, id);
    if (rollout) await stop(change, rollout, { by, reason: `${by.name} pulled the rip cord.` });
  }
}

/** Ends what a probe that is over still had on its way. */
export async function endRolloutOf(change: Change, probeId: string): Promise<void> {
  const rollout = await findActive(change.transaction, probeId);
  if (rollout) await moveRollout(change, rollout, { kind: 'expire' });
}

async function stop(
  change: Change,
  rollout: StoredRollout,
  { by, reason }: { by: PersonRef; reason: string },
): Promise<void> {
  const { kind } = rollout.core.state;
  // What has not begun would switch the probe on by itself one day.
  if (kind === 'scheduled') await moveRollout(change, rollout, { kind: 'abort', by, reason });
  else if (kind !== 'paused' && kind !== 'rolling-back')
    await moveRollout(change, rollout, { kind: 'pause', by, reason });
}
