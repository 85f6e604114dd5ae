import { Ring } from './policy.ts';
import { EnvironmentName, Hash, Id, Timestamp } from './primitives.ts';
import { PersonRef } from './probe.ts';
import { z } from './zod.ts';

const ring = z.int().nonnegative();

/** Where a rollout stands; `ring` counts from 0. The last four are ends. */
export const RolloutState = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('scheduled'), at: Timestamp }),
  /** The ring's agents are being sent the revision. */
  z.strictObject({ kind: z.literal('delivering'), ring, since: Timestamp }),
  /** All of the ring's agents confirmed; it is watched until then. */
  z.strictObject({ kind: z.literal('baking'), ring, until: Timestamp }),
  /** A person stopped it, or switched its probe off; agents keep what they were sent. */
  z.strictObject({
    kind: z.literal('paused'),
    ring,
    since: Timestamp,
    by: PersonRef,
    reason: z.string().nullable(),
  }),
  /** It stopped by itself and waits for a person, as the policy says. */
  z.strictObject({ kind: z.literal('halted'), ring, since: Timestamp, reason: z.string() }),
  /** Agents are being sent what ran before. */
  z.strictObject({
    kind: z.literal('rolling-back'),
    ring,
    since: Timestamp,
    reason: z.string(),
    by: PersonRef.nullable(),
  }),
  z.strictObject({ kind: z.literal('complete'), at: Timestamp }),
  z.strictObject({
    kind: z.literal('rolled-back'),
    at: Timestamp,
    reason: z.string(),
    by: PersonRef.nullable(),
  }),
  /** Ended where it stood, by a person or because it could not go on: agents are given back what ran before. */
  z.strictObject({
    kind: z.literal('aborted'),
    at: Timestamp,
    by: PersonRef.nullable(),
    reason: z.string().nullable(),
  }),
  /** A newer revision's rollout took its place. */
  z.strictObject({ kind: z.literal('superseded'), at: Timestamp }),
]);
export type RolloutState = z.infer<typeof RolloutState>;
export type RolloutStateKind = RolloutState['kind'];

/** What an agent had counted when it confirmed: what it loses from then on may halt the rollout. Totals of its process. */
export const AgentFlow = z.strictObject({
  /** Log records that arrived. */
  records: z.int().nonnegative(),
  /** Those of them that it dropped for other reasons than a probe. */
  lost: z.int().nonnegative(),
});
export type AgentFlow = z.infer<typeof AgentFlow>;

/** How far one agent is with the revision. */
export const RolloutAgent = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  isConnected: z.boolean(),
  progress: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('waiting') }),
    z.strictObject({ kind: z.literal('sent'), at: Timestamp }),
    z.strictObject({ kind: z.literal('applying'), at: Timestamp }),
    z.strictObject({
      kind: z.literal('applied'),
      at: Timestamp,
      milliseconds: z.number().nullable(),
      since: AgentFlow.optional(),
    }),
    z.strictObject({ kind: z.literal('failed'), at: Timestamp, error: z.string() }),
    z.strictObject({ kind: z.literal('tripped'), at: Timestamp, reason: z.string() }),
    z.strictObject({ kind: z.literal('silent'), since: Timestamp }),
  ]),
});
export type RolloutAgent = z.infer<typeof RolloutAgent>;

/** The way of one approved revision through the rings of its environment. */
export const Rollout = z.strictObject({
  id: Id,
  version: z.int().positive(),
  probeId: Id,
  probeTitle: z.string(),
  environment: EnvironmentName,
  revision: z.int().positive(),
  contentHash: Hash,
  /** What ran before and comes back on a rollback; null = nothing did. */
  baseRevision: z.int().positive().nullable(),
  state: RolloutState,
  rings: z.array(
    z.strictObject({ ...Ring.shape, agents: z.array(RolloutAgent), completedAt: Timestamp.nullable() }),
  ),
  startedBy: PersonRef,
  createdAt: Timestamp,
  updatedAt: Timestamp,
});
export type Rollout = z.infer<typeof Rollout>;

/** A rollout in a list: without its agents. */
export const RolloutSummary = Rollout.omit({ rings: true }).extend({ rings: z.int().positive() });
export type RolloutSummary = z.infer<typeof RolloutSummary>;

/** What a person may do to a rollout. */
export const RolloutMove = z.enum(['pause', 'resume', 'continue', 'roll-back', 'abort']);
export type RolloutMove = z.infer<typeof RolloutMove>;

/** What a rollout would change, and where, before it starts. */
export const Preflight = z.strictObject({
  revision: z.int().positive(),
  baseRevision: z.int().positive().nullable(),
  rings: z.array(
    z.strictObject({
      name: z.string(),
      bakeSeconds: z.int().nonnegative(),
      agents: z.array(z.strictObject({ id: z.uuid(), name: z.string(), isConnected: z.boolean() })),
    }),
  ),
  /** Why it cannot start now, in words with the remedy; empty = it can. */
  obstacles: z.array(z.string()),
  /** What a person should know before, such as agents that are away. */
  warnings: z.array(z.string()),
});
export type Preflight = z.infer<typeof Preflight>;
