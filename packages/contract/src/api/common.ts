import { EnvironmentName, Id } from '../primitives.ts';
import { z } from '../zod.ts';

/** Every path of the API starts with this. */
export const API_BASE = '/api/v1';

export const ProbeParams = z.strictObject({ probeId: Id });
export const ReviewParams = z.strictObject({ reviewId: Id });
export const RolloutParams = z.strictObject({ rolloutId: Id });
export const EnvironmentParams = z.strictObject({ environment: EnvironmentName });

/** Cursor pagination: `cursor` is opaque and comes from the previous page. */
export const PageQuery = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** A page of items; `nextCursor` is null on the last one. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() });
}
