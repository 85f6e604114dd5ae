import { RANGE_NAMES } from '@lookout/contract';
import { z } from '@lookout/contract/zod';

/** What a link to a dashboard carries. */
export const DashboardSearch = z.object({
  /** Another stretch of time than the dashboard's own. */
  range: z.enum(RANGE_NAMES).optional().catch(undefined),
  /** Whether it is being arranged. */
  arrange: z.literal(true).optional().catch(undefined),
});
export type DashboardSearch = z.infer<typeof DashboardSearch>;
