import { z } from '@lookout/contract/zod';

const text = z.string().optional().catch(undefined);

/** The states that a chip can filter by. */
export const STATE_FILTERS = [
  'live',
  'rolling-out',
  'paused',
  'tripped',
  'in-review',
  'approved',
  'scheduled',
  'changes-requested',
  'rejected',
  'withdrawn',
  'review-expired',
  'draft',
  'expired',
  'rolled-back',
] as const;

/** What a link to the list of probes carries. Absent values set no condition. */
export const ProbesSearch = z.object({
  /** Free text over title, description, query and services. */
  q: text,
  state: z.array(z.enum(STATE_FILTERS)).optional().catch(undefined),
  service: text,
  theme: text,
  owner: z.enum(['mine']).optional().catch(undefined),
  /** A column, descending with a leading `-`. */
  sort: text,
});
export type ProbesSearch = z.infer<typeof ProbesSearch>;
