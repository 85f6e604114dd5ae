import { isEnded, type RolloutCore, type RolloutEffect, type RolloutEvent, step } from '@lookout/governance';
import { ProblemError, staleVersion } from '../../lib/problem-error.ts';
import type { Change } from '../changes/changes.ts';
import { beginRollout, restoreBase } from './carry-out.ts';
import { saveCore } from './rollout-store.ts';
import { wordsOf } from './rollout-words.ts';
import type { StoredRollout } from './stored-rollout.ts';

/**
 * Lets one event happen to a rollout, with everything that follows from it, in the transaction of the change.
 * Throws 409 with the rule's own words when it refuses, and 412 when another change came between.
 */
export async function moveRollout(
  change: Change,
  rollout: StoredRollout,
  event: RolloutEvent,
): Promise<StoredRollout> {
  const answer = step(rollout.core, event, Date.parse(change.at));
  if ('refusal' in answer) throw new ProblemError('conflict', answer.refusal);
  if (isSame(answer.rollout, rollout.core)) return rollout;
  if (!(await saveCore(change.transaction, rollout, { core: answer.rollout, at: change.at })))
    throw staleVersion('rollout', rollout.version + 1);
  const moved = { ...rollout, core: answer.rollout };
  change.rolledOut({ ...moved, isUnderWay: !isEnded(moved.core) });
  for (const effect of answer.effects) await carryOut(change, moved, effect);
  await tell(change, rollout, { moved, event });
  return moved;
}

/** Whether a look at a rollout found nothing new. */
export function isSame(left: RolloutCore, right: RolloutCore): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

async function carryOut(change: Change, rollout: StoredRollout, effect: RolloutEffect): Promise<void> {
  if (effect.kind === 'begin') await beginRollout(change, rollout);
  if (effect.kind === 'restore') await restoreBase(change, rollout);
  if (effect.kind !== 'reach') return;
  // What processors confirmed was another state: those of this ring have to confirm anew.
  await change.transaction
    .updateTable('probe')
    .set({ confirmed_milliseconds: null })
    .where('id', '=', rollout.probeId)
    .execute();
  change.redeploy(rollout.environment);
}

async function tell(
  change: Change,
  before: StoredRollout,
  { moved, event }: { moved: StoredRollout; event: RolloutEvent },
): Promise<void> {
  if (isSameStage(before.core, moved.core)) return;
  const person = 'by' in event ? event.by : null;
  const words = wordsOf(moved, event);
  const { probeId, revision } = moved;
  if (words) await change.record({ probeId, revision, person, ...words });
  else change.effects.probeIds.add(probeId);
}

function isSameStage({ state: left }: RolloutCore, { state: right }: RolloutCore): boolean {
  const ringOf = (state: RolloutCore['state']) => ('ring' in state ? state.ring : null);
  return left.kind === right.kind && ringOf(left) === ringOf(right);
}
