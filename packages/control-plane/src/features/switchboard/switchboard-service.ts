import type { Account, RefusedProbe, Switchboard, SwitchGroup, SwitchOutcome } from '@lookout/contract';
import type { Kysely } from 'kysely';
import { ProblemError, requireVersion } from '../../lib/problem-error.ts';
import type { Database } from '../../store/database.ts';
import type { Change, Changes } from '../changes/changes.ts';
import { toPerson } from '../probes/probe-change.ts';
import type { ProbeReader } from '../probes/probe-reader.ts';
import { switchOff, switchOn } from '../probes/switch-service.ts';
import { boardVersion, groupKey, isIn, listMembers } from './group-members.ts';
import { listMoves, saveMove } from './group-switch-store.ts';
import { switchStates } from './switch-states.ts';

/** What a person asks of the switch of a service or theme. */
export interface AskedMove {
  readonly environment: string;
  readonly group: SwitchGroup;
  readonly isOn: boolean;
  readonly reason?: string | undefined;
  /** Required when switching on only: off is never refused. */
  readonly expectedVersion: number | undefined;
}

/** Flips all probes of a service or of a theme together. */
export class SwitchboardService {
  readonly #database: Kysely<Database>;
  readonly #changes: Changes;
  readonly #reader: ProbeReader;

  constructor(from: { database: Kysely<Database>; changes: Changes; reader: ProbeReader }) {
    this.#database = from.database;
    this.#changes = from.changes;
    this.#reader = from.reader;
  }

  /** Off switches all off in one go, whatever their versions. On leaves off what may not run, and says why. */
  set(account: Account, move: AskedMove): Promise<SwitchOutcome> {
    return this.#changes.make(async (change) => {
      const { environment, group, isOn } = move;
      const version = await boardVersion(change.transaction, environment);
      if (isOn) requireVersion('switchboard', version, move.expectedVersion);
      const members = (await listMembers(change.transaction, environment)).filter(isIn(group));
      const refused: RefusedProbe[] = [];
      const switched: string[] = [];
      for (const { probeId } of members) {
        const because = await moveOne(change, account, { probeId, move });
        if (because === null) switched.push(probeId);
        else refused.push({ probeId, because });
      }
      await putOnRecord(change, account, { move, refused });
      return { environment, group, switched, refused };
    });
  }

  /** Every switch of an environment with the truth about its probes. */
  async get(environment: string): Promise<Switchboard> {
    const facts = await this.#reader.listDeployed(environment);
    const switches = switchStates({
      members: await listMembers(this.#database, environment),
      probes: new Map(facts.map((one) => [one.id, this.#reader.toProbe(one)])),
      moves: await listMoves(this.#database, environment),
    });
    return { environment, version: await boardVersion(this.#database, environment), switches };
  }
}

/** Why one probe could not be switched, in words; null when it was. */
async function moveOne(
  change: Change,
  account: Account,
  { probeId, move }: { readonly probeId: string; readonly move: AskedMove },
): Promise<string | null> {
  const one = { probeId, because: `with the ${groupWords(move)}` };
  if (!move.isOn) {
    await switchOff(change, account, one);
    return null;
  }
  try {
    await switchOn(change, account, one);
    return null;
  } catch (error) {
    if (error instanceof ProblemError) return error.message;
    throw error;
  }
}

/** Keeps the move beside the switch, and its own entry in the audit log: there may be no probe whose history could tell. */
async function putOnRecord(
  change: Change,
  account: Account,
  { move, refused }: { readonly move: AskedMove; readonly refused: RefusedProbe[] },
): Promise<void> {
  const { environment, group, isOn } = move;
  const reason = move.reason || null;
  const by = toPerson(account);
  await saveMove(change.transaction, environment, {
    group,
    move: { isOn, reason, by, at: change.at, refused },
  });
  change.audit({
    action: isOn ? 'switch.on' : 'switch.off',
    subject: { kind: 'switch', id: groupKey(group), environment },
    text: `${account.name} switched ${isOn ? 'on' : 'off'} the ${groupWords(move)}.`,
    after: { isOn, reason, refused },
  });
}

/** "theme launch (it is too loud)" */
function groupWords({ group, reason }: AskedMove): string {
  return `${group.kind} ${group.name}${reason ? ` (${reason})` : ''}`;
}
