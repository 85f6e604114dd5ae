import { setTimeout as pause } from 'node:timers/promises';
import type { Probe, Review, RolloutMove, RolloutSummary } from '@lookout/contract';
import type { LightMyRequestResponse } from 'fastify';
import { aDocument } from '../../../testing/test-server.ts';
import { activeOf, breachesOf } from './crash-laws.ts';
import { type MortalServer, NoAnswer } from './mortal-server.ts';

const HOSTS = ['canary', 'other'];
/** What carries rollouts on looks at most this long after something happened. */
const LOOK_MS = 65;
/** Longer than a ring bakes. */
const BAKE_SECONDS = 61;
/** Only a rollout that hangs takes so long. */
const PATIENCE_MS = 20_000;
const RIP_CORD = '/environments/production/rip-cord';

/** What happens next. */
export type Happening =
  | { readonly do: 'revise' | 'trip' | 'wait' }
  | RollOut
  | { readonly do: 'switch' | 'rip-cord'; readonly isOn: boolean }
  | { readonly do: 'steer'; readonly move: RolloutMove }
  | { readonly do: 'refuse' | 'leave' | 'return'; readonly agent: number }
  /** The process has so many statements left. */
  | { readonly do: 'doom'; readonly statements: number };

/** Once, or twice at the same moment; at once, or when the next wait is over. */
interface RollOut {
  readonly do: 'roll-out';
  readonly times: 1 | 2;
  readonly isLater: boolean;
}

/** One probe with its people and processors around a control plane that dies, and what they were promised. */
export class CrashPlay {
  readonly #on: MortalServer;
  #probeId = '';
  #agents: readonly string[] = [];
  #isOff = false;
  #isRipped = false;
  readonly #approved = new Set<number>();
  readonly #rolledOut = new Set<number>();
  /** What must never happen, in words; empty as long as it did not. */
  readonly faults: string[] = [];

  constructor(on: MortalServer) {
    this.#on = on;
  }

  async begin(): Promise<void> {
    this.#connect();
    const body = { document: aDocument({ title: 'A play' }) };
    this.#probeId = (await this.#on.ask('dana', 'POST', '/probes', { body })).json<Probe>().id;
    await this.#revise();
  }

  /** When the process dies it starts again, and its laws are looked at; so they are at the end. */
  async play(happenings: readonly Happening[]): Promise<void> {
    for (const one of happenings) {
      try {
        await this.#happen(one);
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
        await this.#revive();
      }
    }
    await this.#revive();
  }

  /** What is under way comes to an end once processors answer and time passes. */
  async end(): Promise<void> {
    await this.#pull(false);
    const start = performance.now();
    while (performance.now() - start < PATIENCE_MS) {
      const active = activeOf(await this.#rollouts());
      if (!active) return;
      if (active.state.kind === 'paused') await this.#move(active, 'abort');
      if (active.state.kind === 'halted') await this.#move(active, 'roll-back');
      await this.#wait();
    }
    this.faults.push(`a rollout never ended: ${JSON.stringify(activeOf(await this.#rollouts())?.state)}`);
  }

  async #happen(one: Happening): Promise<void> {
    switch (one.do) {
      case 'revise':
        return this.#revise();
      case 'roll-out':
        return this.#rollOut(one);
      case 'switch':
        return one.isOn ? this.#switchOn() : this.#switchOff();
      case 'rip-cord':
        return this.#pull(!one.isOn);
      case 'steer':
        return this.#steer(one.move);
      case 'wait':
        return this.#wait();
      case 'doom':
        return this.#on.doom(one.statements);
      case 'trip':
        return this.#trip();
      case 'refuse':
        return this.#on.on.agents.refuse(this.#agent(one.agent), 'out of memory');
      default:
        return this.#on.on.agents.setConnected(this.#agent(one.agent), one.do === 'return');
    }
  }

  #agent(index: number): string {
    return this.#agents[index] ?? '';
  }

  async #trip(): Promise<void> {
    const { deployedRevision: revision } = await this.#look();
    if (revision === null) return;
    this.#on.on.agents.trip(this.#agent(0), { probeId: this.#probeId, revision }, 'too many bytes');
  }

  async #wait(): Promise<void> {
    this.#on.wait(BAKE_SECONDS);
    // Who carries rollouts on looks when a processor tells something.
    this.#on.on.agents.emit({ kind: 'status', environment: 'production', agentId: this.#agent(0) });
    await pause(LOOK_MS);
  }

  /** Another revision, submitted by one and approved by another. */
  async #revise(): Promise<void> {
    const { version } = await this.#look();
    const document = aDocument({ title: 'A play', description: `Edited at version ${version}` });
    const path = `/probes/${this.#probeId}`;
    const saved = await this.#on.ask('dana', 'PUT', path, { body: { document }, version });
    const submission = { body: { note: '' }, version: saved.json<Probe>().version };
    const submitted = await this.#on.ask('dana', 'POST', `${path}/submissions`, submission);
    if (submitted.statusCode !== 201) return;
    const review = submitted.json<Review>();
    this.#approved.add(review.revision);
    const body = { verdict: 'approve', reason: '', approvalHash: review.approvalHash };
    await this.#on.ask('olu', 'POST', `/reviews/${review.id}/decisions`, { body, version: review.version });
  }

  async #rollOut({ times, isLater }: RollOut): Promise<void> {
    const { version, latestRevision: revision } = await this.#look();
    this.#isOff = false;
    const at = isLater ? { at: this.#on.in(BAKE_SECONDS - 1) } : {};
    const request = { body: { revision, ...at }, version };
    const send = () => this.#on.ask('olu', 'POST', `/probes/${this.#probeId}/roll-outs`, request);
    const answers = await Promise.allSettled(Array.from({ length: times }, send));
    const taken = answers.filter((one) => one.status === 'fulfilled' && one.value.statusCode === 200).length;
    if (taken > 1) this.faults.push(`two roll-outs at once had ${taken} effects`);
    if (taken > 0) this.#rolledOut.add(revision);
    for (const one of answers) if (one.status === 'rejected') throw one.reason;
  }

  async #switchOn(): Promise<void> {
    const { version } = await this.#look();
    this.#isOff = false;
    await this.#on.ask('olu', 'PUT', `/probes/${this.#probeId}/switch`, { body: { isOn: true }, version });
  }

  async #switchOff(): Promise<void> {
    const off = { body: { isOn: false } };
    const answer = await this.#on.ask('olu', 'PUT', `/probes/${this.#probeId}/switch`, off);
    this.#isOff = this.#obeyed(answer);
  }

  async #pull(isPulled: boolean): Promise<void> {
    const { version } = (await this.#on.ask('olu', 'GET', RIP_CORD)).json<{ version: number }>();
    if (!isPulled) this.#isRipped = false;
    const answer = await this.#on.ask('olu', 'PUT', RIP_CORD, { body: { isPulled, reason: '' }, version });
    if (isPulled) this.#isRipped = this.#obeyed(answer);
  }

  /** Off is never refused. */
  #obeyed(answer: LightMyRequestResponse): boolean {
    if (answer.statusCode !== 200) this.faults.push(`off was refused: ${answer.body}`);
    return true;
  }

  async #steer(move: RolloutMove): Promise<void> {
    const active = activeOf(await this.#rollouts());
    if (active) await this.#move(active, move);
  }

  async #move({ id, version }: RolloutSummary, move: RolloutMove): Promise<void> {
    await this.#on.ask('olu', 'POST', `/rollouts/${id}/moves`, { body: { move, reason: 'so' }, version });
  }

  async #look(): Promise<Probe> {
    return (await this.#on.ask('olu', 'GET', `/probes/${this.#probeId}`)).json();
  }

  async #rollouts(): Promise<readonly RolloutSummary[]> {
    const path = `/rollouts?environment=production&probeId=${this.#probeId}`;
    return (await this.#on.ask('olu', 'GET', path)).json<{ items: RolloutSummary[] }>().items;
  }

  /** A probe and its rollouts as of one moment: what carries rollouts on may do so between two requests. */
  async #lookAtBoth() {
    let rollouts = await this.#rollouts();
    for (;;) {
      const probe = await this.#look();
      const after = await this.#rollouts();
      if (JSON.stringify(after) === JSON.stringify(rollouts)) return { probe, rollouts };
      rollouts = after;
    }
  }

  /** The next life, with processors that come back, and a look at the laws. */
  async #revive(): Promise<void> {
    await this.#on.restart();
    const promises = {
      isOff: this.#isOff || this.#isRipped,
      approved: this.#approved,
      rolledOut: this.#rolledOut,
    };
    const { probe, rollouts } = await this.#lookAtBoth();
    this.#connect();
    const offers = this.#agents.map((id) => this.#offerOf(id));
    this.faults.push(...breachesOf(promises, { probe, rollouts, offers }));
  }

  #connect(): void {
    this.#agents = HOSTS.map((host) =>
      this.#on.on.agents.connect('production', { isPrompt: true, attributes: { 'host.name': host } }),
    );
  }

  /** What one processor makes of what it is offered. */
  #offerOf(agentId: string) {
    const { probes, isRipCordPulled } = this.#on.on.agents.offerOf(agentId).config;
    const offer = probes.find(({ probeId }) => probeId === this.#probeId);
    return offer ? { revision: offer.revision, isEnabled: offer.isEnabled && !isRipCordPulled } : null;
  }
}
