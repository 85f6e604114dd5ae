import type {
  AgentFlow,
  HaltRules,
  PersonRef,
  Ring,
  RolloutAgent,
  RolloutState,
  Timestamp,
} from '@lookout/contract';

/** How far one agent is with a rollout. */
export type AgentProgress = RolloutAgent['progress'];

/** A rollout as its rules see it: plain data, so that storing it stores everything. */
export interface RolloutCore {
  readonly state: RolloutState;
  /** As the policy had them when the rollout was made. */
  readonly rings: readonly RolloutRing[];
  readonly halt: HaltRules;
  /** Progress by agent id, of agents that a reached ring selects. */
  readonly progress: Readonly<Record<string, AgentProgress>>;
  /** Agents whose failure a person accepted by continuing after a halt. */
  readonly excused: readonly string[];
}

/** A ring with the moment at which all its agents had confirmed; null while they have not. */
export type RolloutRing = Ring & { readonly completedAt: Timestamp | null };

/** One agent as it is known right now. */
export interface AgentView {
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly isConnected: boolean;
  /** Milliseconds since the epoch. */
  readonly lastSeenAt: number;
  /** Whether the configuration that it shall run has the revision that is rolled out. */
  readonly isOfferedRevision: boolean;
  /** Its answer to that configuration. */
  readonly answer: AgentAnswer;
  /** Set when the revision tripped at this agent. */
  readonly trip: { readonly at: Timestamp; readonly reason: string } | null;
  /** What it counted since its process started; null before its first report under that configuration. */
  readonly flow: AgentFlow | null;
}

/** What an agent said about the configuration that it shall run. */
export type AgentAnswer =
  | { readonly kind: 'none' }
  | { readonly kind: 'sent'; readonly at: Timestamp }
  | { readonly kind: 'applying'; readonly at: Timestamp }
  | { readonly kind: 'applied'; readonly at: Timestamp; readonly milliseconds: number | null }
  | { readonly kind: 'failed'; readonly at: Timestamp; readonly error: string };

/** Everything outside of a rollout that decides how it goes on. */
export interface FleetView {
  readonly agents: readonly AgentView[];
  /** Share of its records that the revision let out, as measured and as its evidence predicted; null = too few to say. */
  readonly output: { readonly measured: number; readonly predicted: number } | null;
  /** The freeze that holds, by name; no ring begins meanwhile. */
  readonly freeze: string | null;
}

/** What may happen to a rollout. */
export type RolloutEvent =
  /** Somebody looked: the fleet changed, or time has passed. */
  | { readonly kind: 'observe'; readonly fleet: FleetView }
  | { readonly kind: 'pause'; readonly by: PersonRef; readonly reason: string | null }
  | { readonly kind: 'resume'; readonly by: PersonRef }
  /** After a halt: those that failed are accepted as they are. */
  | { readonly kind: 'continue'; readonly by: PersonRef }
  | { readonly kind: 'roll-back'; readonly by: PersonRef; readonly reason: string }
  | { readonly kind: 'abort'; readonly by: PersonRef | null; readonly reason: string | null }
  | { readonly kind: 'supersede' }
  /** The revision's time is over: it is off everywhere, and what ran before does not come back by itself. */
  | { readonly kind: 'expire' };

/** What the world must do because of a step. Whoever stores the step does it in the same transaction. */
export type RolloutEffect =
  /** The revision takes its place in the environment; nobody has it yet. */
  | { readonly kind: 'begin' }
  /** Agents of this ring shall be sent the revision. */
  | { readonly kind: 'reach'; readonly ring: number }
  /** What ran before takes its place again, everywhere. */
  | { readonly kind: 'restore' }
  | { readonly kind: 'halt'; readonly reason: string }
  | { readonly kind: 'end' };

/** The outcome of one event: a new state with what follows from it, or why the event is refused, in words. */
export type RolloutStep =
  | { readonly rollout: RolloutCore; readonly effects: readonly RolloutEffect[] }
  | { readonly refusal: string };

const ENDS: ReadonlySet<RolloutState['kind']> = new Set(['complete', 'rolled-back', 'aborted', 'superseded']);

/** Whether a rollout moves no more by itself. */
export function isEnded({ state }: Pick<RolloutCore, 'state'>): boolean {
  return ENDS.has(state.kind);
}

/** The last ring whose agents shall have the revision; -1 when none shall. */
export function reachedRing({ state, rings }: Pick<RolloutCore, 'state' | 'rings'>): number {
  if (state.kind === 'complete') return rings.length - 1;
  const isOut = state.kind === 'delivering' || state.kind === 'baking';
  return isOut || state.kind === 'paused' || state.kind === 'halted' ? state.ring : -1;
}

/** A moment as the contract writes it. */
export function moment(milliseconds: number): Timestamp {
  return new Date(milliseconds).toISOString();
}
