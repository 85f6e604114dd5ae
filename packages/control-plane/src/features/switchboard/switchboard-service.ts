import type { Account, Probe, Switchboard, SwitchGroup, SwitchOutcome } from '@lookout/contract';
import type { Kysely } from 'kysely';
import { ProblemError } from '../../lib/problem-error.ts';
import type { Database } from '../../store/database.ts';
import type { Change, Changes } from '../changes/changes.ts';
import type { ProbeReader } from '../probes/probe-reader.ts';
import { switchOff, switchOn } from '../probes/switch-service.ts';
import { type GroupMember, groupKey, listMembers } from './group-members.ts';

/** What a person asks of the switch of a service or theme. */
export interface GroupMove {
  readonly environment: string;
  readonly group: SwitchGroup;
  readonly isOn: boolean;
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
  set(account: Account, move: GroupMove): Promise<SwitchOutcome> {
    return this.#changes.make(async (change) => {
      const members = (await listMembers(change.transaction, move.environment)).filter(isIn(move.group));
      const refused: SwitchOutcome['refused'] = [];
      const switched: string[] = [];
      for (const { probeId } of members) {
        const because = await moveOne(change, account, { probeId, isOn: move.isOn });
        if (because === null) switched.push(probeId);
        else refused.push({ probeId, because });
      }
      return { environment: move.environment, group: move.group, switched, refused };
    });
  }

  /** Every switch of an environment with the truth about its probes. */
  async get(environment: string): Promise<Switchboard> {
    const members = await listMembers(this.#database, environment);
    const facts = await this.#reader.listDeployed(environment);
    const probes = new Map(facts.map((one) => [one.id, this.#reader.toProbe(one)]));
    const groups = new Map(
      members.flatMap((member) => member.groups).map((group) => [groupKey(group), group]),
    );
    const switches = [...groups.values()].map((group) => {
      const own = members.filter(isIn(group)).flatMap(({ probeId }) => probes.get(probeId) ?? []);
      return { group, probes: own.length, isOn: count(own, isOn), confirmed: count(own, isConfirmed) };
    });
    return { environment, switches };
  }
}

function isIn(group: SwitchGroup): (member: GroupMember) => boolean {
  const key = groupKey(group);
  return (member) => member.groups.some((one) => groupKey(one) === key);
}

/** Why one probe could not be switched, in words; null when it was. */
async function moveOne(
  change: Change,
  account: Account,
  { probeId, isOn: shallBeOn }: { probeId: string; isOn: boolean },
): Promise<string | null> {
  const move = { probeId, isOn: shallBeOn, expectedVersion: undefined };
  if (!shallBeOn) {
    await switchOff(change, account, move);
    return null;
  }
  try {
    await switchOn(change, account, move);
    return null;
  } catch (error) {
    if (error instanceof ProblemError) return error.message;
    throw error;
  }
}

function count(probes: readonly Probe[], is: (probe: Probe) => boolean): number {
  return probes.filter(is).length;
}

function isOn({ state }: Probe): boolean {
  return state.kind === 'live' || state.kind === 'rolling-out';
}

function isConfirmed({ state }: Probe): boolean {
  return !('confirmation' in state) || state.confirmation.milliseconds !== null;
}
