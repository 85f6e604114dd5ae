import type { HaltRules, Ring } from '@lookout/contract';
import { ringOf } from '../rollout/ring-of.ts';
import {
  type AgentAnswer,
  type AgentView,
  type FleetView,
  moment,
  type RolloutCore,
  reachedRing,
} from '../rollout/rollout-core.ts';

/** When every simulated story begins. */
export const START = Date.parse('2026-11-23T08:00:00.000Z');

/** Three rings: the canary host, a part of the rest, and everybody else. */
export const RINGS: readonly Ring[] = [
  {
    name: 'canary',
    selector: { attributes: [{ key: 'host.name', equals: 'canary' }], share: 1 },
    bakeSeconds: 60,
  },
  { name: 'some', selector: { attributes: [], share: 0.4 }, bakeSeconds: 30 },
  { name: 'everybody', selector: { attributes: [], share: 1 }, bakeSeconds: 0 },
];

/** Rules under which one failure halts and rolls back. */
export const STRICT: HaltRules = {
  failedAgents: 0,
  silentAfterSeconds: 20,
  confirmWithinSeconds: 10,
  outputBand: { atLeast: 0.5, atMost: 2 },
  errorShare: 0.05,
  onHalt: 'roll-back',
};

/** One simulated agent: it remembers what it was sent and how it answered. */
export interface SimulatedAgent {
  readonly id: string;
  readonly host: string;
  isConnected: boolean;
  lastSeenAt: number;
  /** Whether its newest configuration has the revision. */
  hasRevision: boolean;
  answer: AgentAnswer;
  trip: AgentView['trip'];
  flow: AgentView['flow'];
}

/** Agents that are sent what a rollout says, and answer when they are told to. */
export class SimulatedFleet {
  readonly agents: SimulatedAgent[] = [];
  output: FleetView['output'] = null;
  freeze: string | null = null;

  join(host: string, now: number): SimulatedAgent {
    const agent: SimulatedAgent = {
      id: `agent-${this.agents.length}`,
      host,
      isConnected: true,
      lastSeenAt: now,
      hasRevision: false,
      answer: { kind: 'applied', at: moment(now), milliseconds: 1 },
      trip: null,
      flow: null,
    };
    this.agents.push(agent);
    return agent;
  }

  /** Sends every connected agent what it shall run; one that has it already hears nothing. */
  deliver(rollout: RolloutCore, now: number): void {
    for (const agent of this.agents) {
      if (!agent.isConnected) continue;
      const isReached = ringOf(rollout.rings, attributesOf(agent)) <= reachedRing(rollout);
      if (isReached === agent.hasRevision) continue;
      agent.hasRevision = isReached;
      agent.answer = { kind: 'sent', at: moment(now) };
      agent.trip = null;
    }
  }

  confirm(agent: SimulatedAgent, now: number): void {
    if (agent.isConnected && agent.answer.kind !== 'applied')
      agent.answer = { kind: 'applied', at: moment(now), milliseconds: 3 };
  }

  confirmAll(now: number): void {
    for (const agent of this.agents) this.confirm(agent, now);
  }

  /** Connected agents report; the others fall behind. */
  hear(now: number): void {
    for (const agent of this.agents) if (agent.isConnected) agent.lastSeenAt = now;
  }

  view(): FleetView {
    const agents = this.agents.map((agent) => ({
      ...attributesOf(agent),
      isConnected: agent.isConnected,
      lastSeenAt: agent.lastSeenAt,
      isOfferedRevision: agent.hasRevision,
      answer: agent.answer,
      trip: agent.trip,
      flow: agent.hasRevision ? agent.flow : null,
    }));
    return { agents, output: this.output, freeze: this.freeze };
  }
}

function attributesOf({ id, host }: SimulatedAgent) {
  return { id, attributes: { 'host.name': host } };
}
