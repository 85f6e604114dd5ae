import type { Account, Switchboard as Board, Probe, SwitchGroup, SwitchOutcome } from '@lookout/contract';
import { ProblemError } from './problem-error.ts';
import type { Stores } from './stores.ts';
import type { SwitchService } from './switch-service.ts';

/** Flips all probes of a service or of a theme together. */
export class Switchboard {
  readonly #stores: Stores;
  readonly #switches: SwitchService;

  constructor(stores: Stores, switches: SwitchService) {
    this.#stores = stores;
    this.#switches = switches;
  }

  get(environment: string): Board {
    const probes = this.#stores.probes.deployed(environment);
    const groups = new Map(probes.flatMap((probe) => groupsOf(probe)).map((group) => [keyOf(group), group]));
    const switches = [...groups.values()].map((group) => {
      const own = probes.filter((probe) => isIn(probe, group));
      const isOn = own.filter(({ state }) => state.kind === 'live' || state.kind === 'rolling-out').length;
      return { group, probes: own.length, isOn, confirmed: own.filter(isConfirmed).length };
    });
    return { environment, switches };
  }

  set(
    environment: string,
    { group, isOn }: { group: SwitchGroup; isOn: boolean },
    person: Account,
  ): SwitchOutcome {
    const switched: string[] = [];
    const refused: SwitchOutcome['refused'] = [];
    for (const probe of this.#stores.probes.deployed(environment)) {
      if (!isIn(probe, group)) continue;
      const because = this.#move(probe.id, isOn, person);
      if (because === null) switched.push(probe.id);
      else refused.push({ probeId: probe.id, because });
    }
    return { environment, group, switched, refused };
  }

  #move(probeId: string, isOn: boolean, person: Account): string | null {
    try {
      this.#switches.switch(probeId, isOn, person);
      return null;
    } catch (error) {
      if (error instanceof ProblemError) return error.message;
      throw error;
    }
  }
}

function groupsOf({ document }: Probe): SwitchGroup[] {
  return [
    ...document.scope.services.map((name) => ({ kind: 'service' as const, name })),
    ...(document.themes ?? []).map((name) => ({ kind: 'theme' as const, name })),
  ];
}

function isIn(probe: Probe, group: SwitchGroup): boolean {
  return groupsOf(probe).some((one) => keyOf(one) === keyOf(group));
}

function keyOf({ kind, name }: SwitchGroup): string {
  return `${kind}:${name}`;
}

function isConfirmed({ state }: Probe): boolean {
  return !('confirmation' in state) || state.confirmation.milliseconds !== null;
}
