import { z } from '@lookout/contract/zod';
import { RangeSearch } from '../../lib/time-range.ts';

/** What a link to a probe carries. */
export const ProbeSearch = RangeSearch.extend({
  tab: z.enum(['overview', 'revisions', 'history']).optional().catch(undefined),
  /** Revisions to compare: the older and the newer one. */
  left: z.coerce.number().int().positive().optional().catch(undefined),
  right: z.coerce.number().int().positive().optional().catch(undefined),
});
export type ProbeSearch = z.infer<typeof ProbeSearch>;
