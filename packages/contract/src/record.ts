import { Json, Nanoseconds } from './primitives.ts';
import { z } from './zod.ts';

/** A log record as people read it. 64-bit integers inside attributes are decimal strings beyond 2^53. */
export const RecordView = z.strictObject({
  timestamp: Nanoseconds,
  eventName: z.string(),
  severityNumber: z.int(),
  severityText: z.string(),
  body: Json,
  attributes: z.record(z.string(), Json),
  resource: z.record(z.string(), Json),
  scope: z.string(),
  traceId: z.string(),
  spanId: z.string(),
  /** Length of the record on the wire. */
  bytes: z.int(),
});
export type RecordView = z.infer<typeof RecordView>;

/** What a probe did to a record. `created` records come from the probe itself. */
export const RecordStatus = z.enum(['kept', 'changed', 'dropped', 'created']);
export type RecordStatus = z.infer<typeof RecordStatus>;

/** One field that a probe changed: `path` such as `attributes.secret`; an absent side means the field was added or removed. */
export const FieldChange = z.strictObject({
  path: z.string(),
  before: Json.optional(),
  after: Json.optional(),
});
export type FieldChange = z.infer<typeof FieldChange>;
