import { z } from '@lookout/contract/zod';

const text = z.string().optional().catch(undefined);

/** How far back the volume table looks, in seconds. */
export const WINDOWS = [60, 300, 900, 3600] as const;
export const DEFAULT_WINDOW = 300;

/** What a link to Streams carries. Absent values mean the default of the view. */
export const StreamsSearch = z.object({
  tab: z.enum(['volume', 'live']).optional().catch(undefined),
  window: z.literal(WINDOWS).optional().catch(undefined),
  /** Free text; and the one service or Durable ID to which the page is narrowed. */
  q: text,
  service: text,
  durableId: text,
  /** Lowest severity number shown in the tail. */
  severity: z.number().int().min(1).max(24).optional().catch(undefined),
  /** Column of the volume table; a minus before it means descending. */
  sort: text,
  /** Key of the selected row of the volume table. */
  selected: text,
});
export type StreamsSearch = z.infer<typeof StreamsSearch>;
