import type { Account, Probe, RipCord } from '@lookout/contract';
import { personRef } from './context.ts';
import type { Deployment } from './deployment.ts';
import { conflict } from './problem-error.ts';
import { requireStillApproved } from './require-still-approved.ts';
import type { RolloutService } from './rollout-service.ts';
import type { Stores } from './stores.ts';

/** Switches and the rip cord: what operators do with probes that are rolled out. */
export class SwitchService {
  readonly #stores: Stores;
  readonly #rollouts: RolloutService;
  readonly #deploymentOf: (environment: string) => Deployment;

  constructor(stores: Stores, rollouts: RolloutService, deploymentOf: (environment: string) => Deployment) {
    this.#stores = stores;
    this.#rollouts = rollouts;
    this.#deploymentOf = deploymentOf;
  }

  /** Off works always; on is refused for what may not run. What is as asked already stays as it is. */
  switch(id: string, isOn: boolean, { person, because }: { person: Account; because?: string }): Probe {
    const probe = this.#stores.probes.get(id);
    if (!isOn) this.#rollouts.stop(id, personRef(person), `${person.name} switched the probe off.`);
    const revision = probe.deployedRevision;
    if (revision === null) throw conflict('This probe was never rolled out: there is nothing to switch.');
    if (isOn) this.#requireRunnable(probe, revision);
    if (isAsAsked(probe, isOn)) return this.#stores.probes.get(id);
    const deployment = this.#deploymentOf(probe.document.scope.environment);
    if (probe.state.kind === 'tripped') deployment.forgive(id);
    const state = isOn ? this.#live(revision, deployment) : this.#paused(revision, person, deployment);
    const switched = this.#stores.probes.change(id, { state });
    const word = isOn ? 'on' : 'off';
    const text = `Switched ${word}${because ? ` ${because}` : ''}.`;
    this.#note(switched, `switched-${word}`, { person, text });
    deployment.deliver();
    return switched;
  }

  setRipCord(environment: string, change: { isPulled: boolean; reason: string }, person: Account): RipCord {
    const deployment = this.#deploymentOf(environment);
    const reason = `${person.name} pulled the rip cord.`;
    for (const { id } of change.isPulled ? this.#stores.probes.list(environment) : [])
      this.#rollouts.stop(id, personRef(person), reason);
    const ripCord = this.#stores.ripCords.change(environment, { ...change, by: personRef(person) });
    for (const probe of this.#stores.probes.deployed(environment))
      this.#obeyRipCord(probe, change.isPulled, person);
    deployment.deliver();
    return ripCord;
  }

  #obeyRipCord(probe: Probe, isPulled: boolean, person: Account): void {
    const { state } = probe;
    const revision = probe.deployedRevision ?? 1;
    const deployment = this.#deploymentOf(probe.document.scope.environment);
    const isStopped = isPulled && (state.kind === 'live' || state.kind === 'rolling-out');
    const isReleased = !isPulled && state.kind === 'paused' && state.isRipCord;
    if (!isStopped && !isReleased) return;
    const paused = { ...this.#paused(revision, person, deployment), isRipCord: true };
    this.#stores.probes.change(probe.id, { state: isStopped ? paused : this.#live(revision, deployment) });
    const kind = isPulled ? 'rip-cord-pulled' : 'rip-cord-released';
    this.#note(probe, kind, { person, text: isPulled ? 'Pulled the rip cord.' : 'Released the rip cord.' });
  }

  #requireRunnable({ id, state, document }: Probe, revision: number): void {
    if (state.kind === 'expired')
      throw conflict('This probe has expired. Submit it with a later expiry and roll that out.');
    if (this.#stores.ripCords.get(document.scope.environment).isPulled)
      throw conflict('The rip cord is pulled: everything dynamic is off. Release it first.');
    requireStillApproved(this.#stores, id, revision);
  }

  #live(revision: number, deployment: Deployment) {
    const since = this.#stores.context.timestamp();
    return { kind: 'live' as const, revision, since, confirmation: deployment.awaited() };
  }

  #paused(revision: number, person: Account, deployment: Deployment) {
    const since = this.#stores.context.timestamp();
    const confirmation = deployment.awaited();
    return {
      kind: 'paused' as const,
      revision,
      since,
      by: personRef(person),
      isRipCord: false,
      confirmation,
    };
  }

  #note(
    probe: Probe,
    kind: 'switched-on' | 'switched-off' | 'rip-cord-pulled' | 'rip-cord-released',
    { person, text }: { person: Account; text: string },
  ): void {
    this.#stores.history.record({ probeId: probe.id, kind, person, revision: probe.deployedRevision, text });
  }
}

function isAsAsked({ state }: Probe, isOn: boolean): boolean {
  if (isOn) return state.kind === 'live' || state.kind === 'rolling-out';
  return state.kind === 'expired' || (state.kind === 'paused' && !state.isRipCord);
}
