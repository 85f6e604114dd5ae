import { ProblemError } from '../../lib/problem-error.ts';
import type { Change } from '../changes/changes.ts';
import { forcedKey, listForced } from '../config/forced-until.ts';
import { loadProbe, saveProbe } from '../probes/probe-change.ts';
import type { DeployedFacts, ProbeFacts } from '../probes/probe-facts.ts';
import { pipelineEnd } from '../probes/probe-store.ts';
import { findRevision } from '../probes/revision-store.ts';
import { highestEpoch, saveBase } from './rollout-store.ts';
import type { StoredRollout } from './stored-rollout.ts';

/** As many probes as one processor's configuration may hold. */
const MAX_DEPLOYED = 1000;

/** The revision takes its place in the environment, switched on; what was there is noted to come back. */
export async function beginRollout(change: Change, rollout: StoredRollout): Promise<void> {
  const facts = await loadProbe(change, rollout);
  const { deployed } = facts;
  const ownEpoch = await nextEpoch(change, rollout, facts);
  await saveBase(change.transaction, rollout.id, { ...baseOf(deployed), ownEpoch });
  await saveProbe(change, facts, {
    deployed_revision: rollout.revision,
    position: deployed?.position ?? (await nextPosition(change, facts.environment)),
    is_enabled: 1,
    epoch: ownEpoch,
    ...switched(change, rollout.startedBy.id),
    expires_at: await expiryOf(change, rollout, rollout.revision),
  });
  const { startedBy: person, revision, probeId } = rollout;
  const text = `${person.name} rolled out revision ${revision}.`;
  await change.record({ probeId, kind: 'rolled-out', person, revision, text });
}

/** Higher than any before: a trip of an earlier rollout, reported late, is then nobody's. */
async function nextEpoch(change: Change, rollout: StoredRollout, facts: ProbeFacts): Promise<number> {
  const highest = await highestEpoch(change.transaction, rollout);
  if (highest === null && !facts.deployed) return facts.epoch;
  return Math.max(facts.epoch, highest ?? 0) + 1;
}

/** What ran before takes its place again, unless it was switched off since; nothing, where nothing ran. */
export async function restoreBase(change: Change, rollout: StoredRollout): Promise<void> {
  const facts = await loadProbe(change, rollout);
  const { deployed } = facts;
  if (deployed?.revision !== rollout.revision)
    throw new ProblemError(
      'conflict',
      `Revision ${rollout.revision} is not what is rolled out: something newer took its place.`,
    );
  await saveProbe(change, facts, {
    ...switched(change, deployed.switchedBy.id),
    ...(await baseColumns(change, rollout, deployed)),
  });
  change.redeploy(facts.environment);
}

async function baseColumns(change: Change, rollout: StoredRollout, deployed: DeployedFacts) {
  const { base, epoch } = rollout;
  if (base.revision === null)
    return { deployed_revision: null, position: null, is_enabled: 0, expires_at: null };
  return {
    deployed_revision: base.revision,
    // Off always wins: a switch that moved during the rollout meant both revisions.
    is_enabled: base.isEnabled && deployed.isEnabled ? 1 : 0,
    epoch: base.epoch + (deployed.epoch - epoch),
    expires_at: await expiryOf(change, rollout, base.revision),
  };
}

function baseOf(deployed: DeployedFacts | null) {
  const { revision = null, isEnabled = false, epoch = 0 } = deployed ?? {};
  // A probe that tripped has stopped itself: what comes back is a probe that is on, at processors that know better.
  return { revision, isEnabled, epoch };
}

function switched({ at }: Change, personId: string) {
  return {
    switched_at: at,
    switched_by: personId,
    confirmed_milliseconds: null,
    tripped_at: null,
    trip_reason: null,
    expired_at: null,
  };
}

async function expiryOf(
  change: Change,
  { probeId, environment }: StoredRollout,
  number: number,
): Promise<string | null> {
  const revision = await findRevision(change.transaction, probeId, number);
  const own = revision?.document.expiresAt ?? null;
  const all = await listForced(change.transaction, environment);
  const forced = all.get(forcedKey(probeId, number)) ?? null;
  const moments = [own, forced].filter((moment) => moment !== null);
  // With milliseconds always, so that moments compare as texts.
  return moments.map((moment) => new Date(moment).toISOString()).sort()[0] ?? null;
}

async function nextPosition(change: Change, environment: ProbeFacts['environment']): Promise<number> {
  const { count, next } = await pipelineEnd(change.transaction, environment);
  if (count < MAX_DEPLOYED) return next;
  throw new ProblemError(
    'conflict',
    `${environment} has ${MAX_DEPLOYED} probes deployed, which is the most.`,
  );
}
