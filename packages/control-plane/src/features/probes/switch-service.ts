import type { Account, Probe } from '@lookout/contract';
import { ProblemError, requireVersion } from '../../lib/problem-error.ts';
import type { Change, Changes } from '../changes/changes.ts';
import { requireStillApproved } from '../reviews/require-approved.ts';
import { requireRipCordReleased } from '../rollouts/require-rip-cord-released.ts';
import { stopRolloutOf } from '../rollouts/stop-rollouts.ts';
import { loadProbe, saveProbe, toPerson } from './probe-change.ts';
import type { DeployedFacts, ProbeFacts } from './probe-facts.ts';
import type { ProbeReader } from './probe-reader.ts';
import { updateProbe } from './probe-store.ts';

/** What a person asks of a switch. */
export interface SwitchMove {
  readonly probeId: string;
  readonly isOn: boolean;
  /** Required when switching on only: off is never refused. */
  readonly expectedVersion?: number | undefined;
}

/** One probe to switch, and what its history shall say beyond that it was. */
export interface ProbeSwitch {
  readonly probeId: string;
  readonly because?: string;
}

/** Switches rolled-out probes on and off. */
export class SwitchService {
  readonly #changes: Changes;
  readonly #reader: ProbeReader;

  constructor(changes: Changes, reader: ProbeReader) {
    this.#changes = changes;
    this.#reader = reader;
  }

  /** Off works always; on is refused for what was never rolled out, has expired or lost its approval, and while the rip cord is pulled. */
  async set(account: Account, move: SwitchMove): Promise<Probe> {
    await this.#changes.make(async (change) => {
      if (!move.isOn) return switchOff(change, account, move);
      const { version } = await loadProbe(change, move);
      requireVersion('probe', version, move.expectedVersion);
      return switchOn(change, account, move);
    });
    return this.#reader.get(move.probeId);
  }
}

/** Off, whatever the version, and whatever its rollout is about to do. */
export async function switchOff(
  change: Change,
  account: Account,
  { probeId, because }: ProbeSwitch,
): Promise<void> {
  const facts = await loadProbe(change, { probeId });
  await stopRolloutOf(change, probeId, toPerson(account));
  // What is not deployed, or off already, is as off as it gets.
  if (!facts.deployed?.isEnabled) return;
  // Without a version: an edit at the same moment must not keep a probe on.
  const set = { is_enabled: 0, ...switched(change, account) };
  await updateProbe(change.transaction, { probeId, at: change.at, set });
  await record(change, account, { facts, isOn: false, because });
}

/** On, unless it was never rolled out, has expired, lost its approval, or the rip cord is pulled: then 409 is thrown. */
export async function switchOn(
  change: Change,
  account: Account,
  { probeId, because }: ProbeSwitch,
): Promise<void> {
  const facts = await loadProbe(change, { probeId });
  const deployed = requireRunnable(facts, change.at);
  if (deployed.isEnabled && !deployed.trip) return;
  await requireStillApproved(change.transaction, {
    probeId: facts.id,
    revision: deployed.revision,
    now: Date.parse(change.at),
  });
  await saveProbe(change, facts, {
    is_enabled: 1,
    epoch: deployed.epoch + (deployed.trip ? 1 : 0),
    tripped_at: null,
    trip_reason: null,
    ...switched(change, account),
  });
  await record(change, account, { facts, isOn: true, because });
}

function requireRunnable(facts: ProbeFacts, now: string): DeployedFacts {
  const { deployed } = facts;
  if (!deployed)
    throw new ProblemError('conflict', 'This probe was never rolled out: there is nothing to switch on.');
  if (deployed.expiresAt !== null && deployed.expiresAt <= now)
    throw new ProblemError(
      'conflict',
      'This probe has expired. Submit it with a later expiry and roll that out.',
    );
  requireRipCordReleased(facts);
  return deployed;
}

function switched({ at }: Change, { id }: Account) {
  return { switched_at: at, switched_by: id, confirmed_milliseconds: null };
}

async function record(
  change: Change,
  account: Account,
  { facts, isOn, because }: { facts: ProbeFacts; isOn: boolean; because: string | undefined },
): Promise<void> {
  change.redeploy(facts.environment);
  await change.record({
    probeId: facts.id,
    kind: isOn ? 'switched-on' : 'switched-off',
    person: toPerson(account),
    revision: facts.deployed?.revision ?? null,
    text: `${account.name} switched the probe ${isOn ? 'on' : 'off'}${because ? ` ${because}` : ''}.`,
  });
}
