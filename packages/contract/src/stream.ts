import { EnvironmentName, Id, Timestamp } from './primitives.ts';
import { z } from './zod.ts';

/** The volume of one Durable ID of one service, counted exactly by the processors. */
export const StreamVolume = z.strictObject({
  service: z.string(),
  durableId: z.string(),
  severityNumber: z.int(),
  recordsPerSecond: z.number(),
  bytesPerSecond: z.number(),
  recordsOutPerSecond: z.number(),
  bytesOutPerSecond: z.number(),
  /** Share of the environment's records, and of its bytes, 0 to 1. */
  shareOfRecords: z.number(),
  shareOfBytes: z.number(),
  firstSeenAt: Timestamp,
  lastSeenAt: Timestamp,
  /** First seen within the last day, in an environment that was watched before. */
  isNew: z.boolean(),
  /** Sampled records of this Durable ID that were looked at, and how many different contents they had (counted up to 256). */
  sampled: z.int().nonnegative(),
  distinct: z.int().nonnegative(),
  /** The live probes that drop, change or count some of these records, as the sample shows. */
  probeIds: z.array(Id),
  /** Records a second in equal slices of the window, oldest first. */
  trend: z.array(z.number()),
});
export type StreamVolume = z.infer<typeof StreamVolume>;

/** What one live or paused probe does in the pipe, for the drawing. */
export const PipeValve = z.strictObject({
  probeId: Id,
  title: z.string(),
  position: z.int(),
  isOpen: z.boolean(),
  isTripped: z.boolean(),
  isPending: z.boolean(),
  recordsInPerSecond: z.number(),
  recordsOutPerSecond: z.number(),
  bytesInPerSecond: z.number(),
  bytesOutPerSecond: z.number(),
  metricPointsPerSecond: z.number(),
});
export type PipeValve = z.infer<typeof PipeValve>;

/** The pipe of an environment: what flows in, each valve in order, what flows out. Rates over the last ten seconds. */
export const Pipe = z.strictObject({
  environment: EnvironmentName,
  recordsInPerSecond: z.number(),
  bytesInPerSecond: z.number(),
  recordsOutPerSecond: z.number(),
  bytesOutPerSecond: z.number(),
  valves: z.array(PipeValve),
});
export type Pipe = z.infer<typeof Pipe>;

export const StreamsOverview = z.strictObject({
  environment: EnvironmentName,
  windowSeconds: z.int().positive(),
  volumes: z.array(StreamVolume),
  pipe: Pipe,
});
export type StreamsOverview = z.infer<typeof StreamsOverview>;

/** Letters of a currency (ISO 4217). */
const Currency = z.string().regex(/^[A-Z]{3}$/, 'three capital letters, such as USD');

/** What the back end of an environment charges for what it takes in. */
export const NewStreamPrice = z.strictObject({
  /** For 10^9 bytes; null = not known, so that no cost is shown. */
  perGigabyte: z.number().min(0).max(1_000_000).nullable(),
  currency: Currency,
});
export type NewStreamPrice = z.infer<typeof NewStreamPrice>;

/** The price of an environment's stream, and who set it. */
export const StreamPrice = NewStreamPrice.extend({
  environment: EnvironmentName,
  version: z.int().positive(),
  /** Null while nobody set it. */
  changedAt: Timestamp.nullable(),
  changedBy: z.string().nullable(),
});
export type StreamPrice = z.infer<typeof StreamPrice>;
