import type { PersonRef, RipCord } from '@lookout/contract';
import type { Context } from './context.ts';

/** The rip cord of each environment, and who confirmed its last change. */
export class RipCordStore {
  readonly #context: Context;
  readonly #cords = new Map<string, RipCord>();

  constructor(context: Context) {
    this.#context = context;
  }

  get(environment: string): RipCord {
    const untouched: RipCord = {
      environment,
      isPulled: false,
      version: 1,
      changedAt: null,
      changedBy: null,
      reason: null,
      agents: [],
    };
    return this.#cords.get(environment) ?? untouched;
  }

  change(environment: string, change: { isPulled: boolean; reason: string; by: PersonRef }): RipCord {
    const before = this.get(environment);
    return this.#put({
      ...before,
      isPulled: change.isPulled,
      reason: change.reason,
      changedBy: change.by.name,
      changedAt: this.#context.timestamp(),
      version: before.version + 1,
      agents: before.agents.map((agent) => ({ ...agent, confirmedAt: null, milliseconds: null })),
    });
  }

  setAgents(environment: string, agents: RipCord['agents']): void {
    this.#put({ ...this.get(environment), agents });
  }

  /** Notes that a processor confirmed the last change. */
  confirm(environment: string, agentId: string, milliseconds: number): void {
    const before = this.get(environment);
    if (!before.agents.some((agent) => agent.id === agentId && agent.confirmedAt === null)) return;
    const confirmedAt = this.#context.timestamp();
    const agents = before.agents.map((agent) =>
      agent.id === agentId ? { ...agent, confirmedAt, milliseconds } : agent,
    );
    this.#put({ ...before, agents });
  }

  #put(ripCord: RipCord): RipCord {
    this.#cords.set(ripCord.environment, ripCord);
    this.#context.publish({ type: 'rip-cord', ripCord });
    return ripCord;
  }
}
