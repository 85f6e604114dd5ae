import { z } from '@lookout/contract/zod';

/** Ranges that end now, in seconds. */
export const RANGES = { '5m': 300, '15m': 900, '1h': 3600, '6h': 21_600, '24h': 86_400 } as const;
export type RangeName = keyof typeof RANGES;
export const RANGE_NAMES = Object.keys(RANGES) as RangeName[];
export const DEFAULT_RANGE: RangeName = '15m';

/** What a link to a probe carries. */
export const ProbeSearch = z.object({
  tab: z.enum(['overview', 'revisions', 'history']).optional().catch(undefined),
  /** A range that ends now; a fixed one by `from` and `to` goes before it. */
  range: z.enum(['5m', '15m', '1h', '6h', '24h']).optional().catch(undefined),
  from: z.iso.datetime().optional().catch(undefined),
  to: z.iso.datetime().optional().catch(undefined),
  /** Revisions to compare: the older and the newer one. */
  left: z.coerce.number().int().positive().optional().catch(undefined),
  right: z.coerce.number().int().positive().optional().catch(undefined),
});
export type ProbeSearch = z.infer<typeof ProbeSearch>;
