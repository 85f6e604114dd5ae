import type { Account, PersonRef } from '@lookout/contract';
import type { Updateable } from 'kysely';
import { notFound, staleVersion } from '../../lib/problem-error.ts';
import type { ProbeTable } from '../../store/tables.ts';
import type { Change } from '../changes/changes.ts';
import { findProbe, type ProbeFacts } from './probe-facts.ts';
import { updateProbe } from './probe-store.ts';

/** Loads the probe that a change is about. Throws 404, or 412 when it is not at the expected version. */
export async function loadProbe(
  change: Change,
  { probeId, expectedVersion }: { probeId: string; expectedVersion?: number | undefined },
): Promise<ProbeFacts> {
  const facts = await findProbe(change.transaction, probeId);
  if (!facts) throw notFound('probe', probeId);
  if (expectedVersion !== undefined && expectedVersion !== facts.version)
    throw staleVersion('probe', facts.version);
  return facts;
}

/** Writes to the probe at the version that was loaded. Throws 412 when another change came between. */
export async function saveProbe(
  change: Change,
  facts: ProbeFacts,
  set: Updateable<ProbeTable>,
): Promise<void> {
  const { id: probeId, version: expectedVersion } = facts;
  const isSaved = await updateProbe(change.transaction, { probeId, expectedVersion, at: change.at, set });
  if (!isSaved) throw staleVersion('probe', expectedVersion + 1);
  change.effects.probeIds.add(probeId);
}

/** An account as other people see it. */
export function toPerson({ id, name }: Account): PersonRef {
  return { id, name };
}
