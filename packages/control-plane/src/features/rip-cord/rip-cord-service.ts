import type { Account, RipCord } from '@lookout/contract';
import { requireVersion } from '../../lib/problem-error.ts';
import type { Change, Changes } from '../changes/changes.ts';
import { stopRolloutsIn } from '../rollouts/stop-rollouts.ts';
import { ensureEnvironment, findRipCord, listDeployedProbes, saveRipCord } from './environment-store.ts';
import type { RipCordReader } from './rip-cord-reader.ts';

/** What a person asks of the rip cord. */
export interface RipCordMove {
  readonly environment: string;
  readonly isPulled: boolean;
  readonly reason: string;
  /** Required on release only: pulling is never refused. */
  readonly expectedVersion: number | undefined;
}

/** Turns everything dynamic in an environment off and on again. */
export class RipCordService {
  readonly #changes: Changes;
  readonly #reader: RipCordReader;

  constructor(changes: Changes, reader: RipCordReader) {
    this.#changes = changes;
    this.#reader = reader;
  }

  /** Pulls or releases. Repeating a move changes nothing but who, when and why. */
  async set(account: Account, move: RipCordMove): Promise<RipCord> {
    await this.#changes.make((change) => moveRipCord(change, account, move));
    return this.#reader.get(move.environment);
  }
}

async function moveRipCord(change: Change, account: Account, move: RipCordMove): Promise<void> {
  await ensureEnvironment(change.transaction, move.environment);
  const before = await findRipCord(change.transaction, move.environment);
  if (!move.isPulled) requireVersion('rip cord', before.version, move.expectedVersion);
  // Its own entry: there may be no probe whose history could tell.
  change.audit({
    action: move.isPulled ? 'rip-cord.pulled' : 'rip-cord.released',
    subject: { kind: 'environment', id: move.environment, environment: move.environment },
    text: `${account.name}: ${words(move)}`,
    before: { isPulled: before.isPulled },
    after: { isPulled: move.isPulled, reason: move.reason },
  });
  const by = { id: account.id, name: account.name };
  await saveRipCord(change.transaction, { ...move, at: change.at, by });
  if (move.isPulled) await stopRolloutsIn(change, move.environment, by);
  change.redeploy(move.environment);
  change.effects.ripCords.add(move.environment);
  for (const probe of await listDeployedProbes(change.transaction, move.environment)) {
    await change.record({
      probeId: probe.id,
      kind: move.isPulled ? 'rip-cord-pulled' : 'rip-cord-released',
      person: by,
      revision: probe.revision,
      text: words(move),
    });
  }
}

function words({ isPulled, environment, reason }: RipCordMove): string {
  const what = isPulled
    ? `Rip cord pulled: everything dynamic in ${environment} is off`
    : `Rip cord of ${environment} released`;
  return reason ? `${what} (${reason}).` : `${what}.`;
}
