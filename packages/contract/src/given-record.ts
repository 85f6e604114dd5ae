import { Json } from './primitives.ts';
import { z } from './zod.ts';

const Attributes = z.record(z.string(), Json);

/** A log record as people write it: every field may be left out. Times are RFC 3339, or nanoseconds since the epoch. */
export const GivenRecord = z.strictObject({
  timestamp: z.union([z.iso.datetime(), z.string().regex(/^\d{1,20}$/), z.int()]).optional(),
  eventName: z.string().optional(),
  severityNumber: z.int().min(0).max(24).optional(),
  severityText: z.string().optional(),
  body: Json.optional(),
  attributes: Attributes.optional(),
  resource: Attributes.optional(),
  scope: z.string().optional(),
  traceId: z.string().optional(),
  spanId: z.string().optional(),
  /** Written by exports of Lookout; it follows from the rest. */
  bytes: z.int().optional(),
});
export type GivenRecord = z.infer<typeof GivenRecord>;
