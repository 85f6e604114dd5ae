import type {
  Account,
  Switchboard as Board,
  GroupMove,
  Probe,
  RefusedProbe,
  SwitchGroup,
  SwitchOutcome,
  SwitchState,
} from '@lookout/contract';
import { personRef } from './context.ts';
import { ProblemError } from './problem-error.ts';
import type { Stores } from './stores.ts';
import type { SwitchService } from './switch-service.ts';

interface AskedMove {
  readonly group: SwitchGroup;
  readonly isOn: boolean;
  readonly reason?: string | undefined;
}

/** Flips all probes of a service or of a theme together. */
export class Switchboard {
  readonly #stores: Stores;
  readonly #switches: SwitchService;
  readonly #moves = new Map<string, GroupMove>();

  constructor(stores: Stores, switches: SwitchService) {
    this.#stores = stores;
    this.#switches = switches;
  }

  get(environment: string): Board {
    const probes = this.#stores.probes.deployed(environment);
    const all = probes.flatMap((probe) => this.#groupsOf(probe));
    const groups = new Map(all.map((group) => [keyOf(group), group]));
    const switches = [...groups.values()].map((group) => this.#stateOf(environment, group));
    const version = probes.reduce((sum, probe) => sum + probe.version, 0);
    return { environment, version, switches };
  }

  set(environment: string, move: AskedMove, person: Account): SwitchOutcome {
    const { group, isOn, reason } = move;
    const switched: string[] = [];
    const refused: RefusedProbe[] = [];
    for (const { id: probeId } of this.#members(environment, group)) {
      const because = this.#move(probeId, move, person);
      if (because === null) switched.push(probeId);
      else refused.push({ probeId, because });
    }
    const [by, at] = [personRef(person), this.#stores.context.timestamp()];
    this.#moves.set(`${environment} ${keyOf(group)}`, { isOn, by, at, reason: reason || null, refused });
    return { environment, group, switched, refused };
  }

  #stateOf(environment: string, group: SwitchGroup): SwitchState {
    const own = this.#members(environment, group);
    return {
      group,
      probes: own.length,
      isOn: own.filter(isOn).length,
      confirmed: own.filter(isConfirmed).length,
      probeIds: own.map(({ id }) => id),
      lastMove: stillTrue(this.#moves.get(`${environment} ${keyOf(group)}`), own),
    };
  }

  #members(environment: string, group: SwitchGroup): Probe[] {
    const key = keyOf(group);
    return this.#stores.probes
      .deployed(environment)
      .filter((probe) => this.#groupsOf(probe).some((one) => keyOf(one) === key));
  }

  /** By what is rolled out: a draft moves nobody. */
  #groupsOf({ id, deployedRevision, document: draft }: Probe): SwitchGroup[] {
    const document =
      deployedRevision === null ? draft : this.#stores.revisions.get(id, deployedRevision).document;
    return [
      ...document.scope.services.map((name) => ({ kind: 'service' as const, name })),
      ...(document.themes ?? []).map((name) => ({ kind: 'theme' as const, name })),
    ];
  }

  #move(probeId: string, { isOn, group, reason }: AskedMove, person: Account): string | null {
    const because = `with the ${group.kind} ${group.name}${reason ? ` (${reason})` : ''}`;
    try {
      this.#switches.switch(probeId, isOn, { person, because });
      return null;
    } catch (error) {
      if (error instanceof ProblemError) return error.message;
      throw error;
    }
  }
}

/** A move without those that somebody has switched on since. */
function stillTrue(move: GroupMove | undefined, probes: readonly Probe[]): GroupMove | null {
  if (!move) return null;
  const off = new Set(probes.filter((probe) => !isOn(probe)).map(({ id }) => id));
  return { ...move, refused: move.refused.filter(({ probeId }) => off.has(probeId)) };
}

function keyOf({ kind, name }: SwitchGroup): string {
  return `${kind}:${name}`;
}

function isOn({ state }: Probe): boolean {
  return state.kind === 'live' || state.kind === 'rolling-out';
}

function isConfirmed({ state }: Probe): boolean {
  return !('confirmation' in state) || state.confirmation.milliseconds !== null;
}
