import { EnvironmentName, Id, Timestamp } from './primitives.ts';
import { ProbeTests } from './probe-test.ts';
import { z } from './zod.ts';

/** What executes a probe. `query` is KQL; the other kinds of the domain arrive with their processors. */
export const ProbeKind = z.enum(['query']);
export type ProbeKind = z.infer<typeof ProbeKind>;

/** Where a processor runs. `off-box` is the gateway at the point of ingestion. */
export const Placement = z.enum(['off-box']);
export type Placement = z.infer<typeof Placement>;

/** A condition on one resource attribute of the emitting service. */
export const AttributeSelector = z.strictObject({
  key: z.string().min(1).max(256),
  /** The text that the attribute must equal; absent = the attribute must exist. */
  equals: z.string().max(1024).optional(),
});
export type AttributeSelector = z.infer<typeof AttributeSelector>;

/** Which records a probe sees at all. Every condition must hold; an empty list sets no condition. */
export const Scope = z.strictObject({
  environment: EnvironmentName,
  /** Names of services (`service.name`); empty = every service. */
  services: z.array(z.string().min(1).max(256)).max(100),
  attributes: z.array(AttributeSelector).max(20),
});
export type Scope = z.infer<typeof Scope>;

/** The ceilings of a running probe, each measured and enforced by its processor; crossing one trips the probe. */
export const Budget = z.strictObject({
  /** CPU time, in milliseconds per second of wall time. */
  cpuMillisecondsPerSecond: z.number().positive().max(1000),
  /** Memory held between batches (groups, windows), in bytes. */
  stateBytes: z.int().positive().max(1_073_741_824),
  /** Records or metric points that the probe creates or lets through, per second. */
  recordsOutPerSecond: z.int().positive().max(10_000_000),
});
export type Budget = z.infer<typeof Budget>;

/** What happens to the records that an aggregate consumed. */
export const Originals = z.enum(['keep', 'drop']);
export type Originals = z.infer<typeof Originals>;

/** What a tripped transform does with records in its scope: let them pass untouched, or hold them back (redactions). */
export const WhenTripped = z.enum(['pass', 'drop']);
export type WhenTripped = z.infer<typeof WhenTripped>;

/** The longest query text that Lookout accepts, in UTF-16 units. */
export const MAX_SOURCE_LENGTH = 65_536;

/** A probe as its author writes it. Two equal documents have the same content hash. */
export const ProbeDocument = z.strictObject({
  title: z.string().trim().min(1, 'A probe needs a title.').max(120),
  description: z.string().max(4000),
  kind: ProbeKind,
  placement: Placement,
  scope: Scope,
  source: z.string().max(MAX_SOURCE_LENGTH),
  originals: Originals,
  budget: Budget,
  whenTripped: WhenTripped,
  /** After this moment the probe is off everywhere; null = no expiry. */
  expiresAt: Timestamp.nullable(),
  /** Labels that bundle probes, so that a person flips them together. */
  themes: z.array(z.string().trim().min(1).max(64)).max(20).optional(),
  /** Examples that it must satisfy to be submitted. */
  tests: ProbeTests.optional(),
});
export type ProbeDocument = z.infer<typeof ProbeDocument>;

/** A budget that suits most probes. */
export const DEFAULT_BUDGET: Budget = Object.freeze({
  cpuMillisecondsPerSecond: 100,
  stateBytes: 16_777_216,
  recordsOutPerSecond: 100_000,
});

/** A person as other people see them. */
export const PersonRef = z.strictObject({ id: Id, name: z.string() });
export type PersonRef = z.infer<typeof PersonRef>;

/** How many processors confirmed the last switch of a probe, and how long the slowest took (milliseconds). */
export const Confirmation = z.strictObject({
  confirmed: z.int().nonnegative(),
  total: z.int().nonnegative(),
  requestedAt: Timestamp,
  /** Set once every processor confirmed. */
  milliseconds: z.number().nonnegative().nullable(),
});
export type Confirmation = z.infer<typeof Confirmation>;

/** How a request ended that nothing has followed yet. `by` is null when it ended by itself. */
const ended = {
  reviewId: Id,
  revision: z.int().positive(),
  since: Timestamp,
  by: PersonRef.nullable(),
  reason: z.string(),
};

/**
 * Where a probe stands. `live` and `paused` say what was asked for; `confirmation` says how far the processors
 * have confirmed it: nothing counts as live before its processor acknowledged the same hash.
 */
export const ProbeState = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('draft') }),
  z.strictObject({ kind: z.literal('in-review'), reviewId: Id, revision: z.int().positive() }),
  z.strictObject({ kind: z.literal('changes-requested'), reviewId: Id, revision: z.int().positive() }),
  z.strictObject({ kind: z.literal('approved'), reviewId: Id, revision: z.int().positive() }),
  z.strictObject({ kind: z.literal('rejected'), ...ended }),
  z.strictObject({ kind: z.literal('withdrawn'), ...ended }),
  /** Nobody decided in time; `expired` is a probe that has run and is over. */
  z.strictObject({ kind: z.literal('review-expired'), ...ended }),
  z.strictObject({
    kind: z.literal('live'),
    revision: z.int().positive(),
    since: Timestamp,
    confirmation: Confirmation,
  }),
  z.strictObject({
    kind: z.literal('paused'),
    revision: z.int().positive(),
    since: Timestamp,
    by: PersonRef,
    isRipCord: z.boolean(),
    confirmation: Confirmation,
  }),
  z.strictObject({
    kind: z.literal('tripped'),
    revision: z.int().positive(),
    since: Timestamp,
    reason: z.string(),
  }),
  z.strictObject({ kind: z.literal('expired'), revision: z.int().positive(), since: Timestamp }),
  /** Approved, with a rollout that begins by itself. */
  z.strictObject({
    kind: z.literal('scheduled'),
    revision: z.int().positive(),
    rolloutId: Id,
    at: Timestamp,
  }),
  /** On its way through the rings; `ring` counts from 0. */
  z.strictObject({
    kind: z.literal('rolling-out'),
    revision: z.int().positive(),
    rolloutId: Id,
    since: Timestamp,
    ring: z.int().nonnegative(),
    rings: z.int().positive(),
    phase: z.enum(['delivering', 'baking', 'paused', 'halted', 'rolling-back']),
    confirmation: Confirmation,
  }),
  /** Its first rollout was taken back: nothing of it runs. */
  z.strictObject({
    kind: z.literal('rolled-back'),
    revision: z.int().positive(),
    rolloutId: Id,
    since: Timestamp,
    reason: z.string(),
  }),
]);
export type ProbeState = z.infer<typeof ProbeState>;
export type ProbeStateKind = ProbeState['kind'];

/** What a probe did to its slice of the stream over the last full minute, as its processors counted it. */
export const ProbeEffect = z.strictObject({
  recordsInPerSecond: z.number(),
  recordsOutPerSecond: z.number(),
  bytesInPerSecond: z.number(),
  bytesOutPerSecond: z.number(),
  /** Totals since the live revision took effect. */
  recordsIn: z.int(),
  recordsOut: z.int(),
  recordsChanged: z.int(),
  bytesIn: z.int(),
  bytesOut: z.int(),
  metricPoints: z.int(),
});
export type ProbeEffect = z.infer<typeof ProbeEffect>;

/** How much of its budget a probe uses, the highest over its processors. Units as in `Budget`. */
export const ProbeHealth = z.strictObject({
  cpuMillisecondsPerSecond: z.number(),
  stateBytes: z.number(),
  recordsOutPerSecond: z.number(),
});
export type ProbeHealth = z.infer<typeof ProbeHealth>;

/** A probe with its current document, state and measured effect. */
export const Probe = z.strictObject({
  id: Id,
  /** Counts up with every change; the value of its `ETag`. */
  version: z.int().positive(),
  /** The working copy: what the author saved last. */
  document: ProbeDocument,
  state: ProbeState,
  /** A newer revision in review or approved while an older one is live or paused. */
  pending: z
    .strictObject({
      revision: z.int().positive(),
      reviewId: Id,
      kind: z.enum(['in-review', 'changes-requested', 'approved']),
    })
    .nullable(),
  latestRevision: z.int().nonnegative(),
  deployedRevision: z.int().positive().nullable(),
  /** Position in the pipeline of its environment: lower runs first. Null before the first roll-out. */
  position: z.int().nullable(),
  owner: PersonRef,
  createdAt: Timestamp,
  updatedAt: Timestamp,
  effect: ProbeEffect.nullable(),
  health: ProbeHealth.nullable(),
  /** What the probe produces: true for an aggregate (metrics), false for a transform; null while the text does not compile. */
  producesMetrics: z.boolean().nullable(),
});
export type Probe = z.infer<typeof Probe>;
