import * as z from 'zod';

const text = z.string().optional().catch(undefined);

/** What a link to Streams carries. Absent values mean the default of the view. */
export const StreamsSearch = z.object({
  tab: z.enum(['volume', 'live']).optional().catch(undefined),
  /** Volume: how far the numbers look back, in seconds. */
  window: z.coerce
    .number()
    .pipe(z.literal([60, 300, 900, 3600]))
    .optional()
    .catch(undefined),
  /** Free text; and the one service or Durable ID to which the page is narrowed. */
  q: text,
  service: text,
  durableId: text,
  /** Lowest severity number shown in the tail. */
  severity: z.coerce.number().int().min(1).max(24).optional().catch(undefined),
  sort: text,
  /** Volume: the selected row, as `service` and Durable ID in one. */
  selected: text,
});
export type StreamsSearch = z.infer<typeof StreamsSearch>;
