import { z } from '@lookout/contract/zod';

export const REVIEW_FILTERS = ['waiting', 'mine', 'all'] as const;
export type ReviewFilter = (typeof REVIEW_FILTERS)[number];
export const REVIEW_ORDERS = ['age', 'risk'] as const;
export type ReviewOrder = (typeof REVIEW_ORDERS)[number];
const REVIEW_TABS = ['effect', 'text', 'risk', 'where', 'proof', 'talk'] as const;

/** What a link to the queue carries; a request keeps it. */
export const ApprovalsSearch = z.object({
  filter: z.enum(REVIEW_FILTERS).optional().catch(undefined),
  /** Oldest first, or the riskiest first. */
  order: z.enum(REVIEW_ORDERS).optional().catch(undefined),
  /** Words within the title or the author's name. */
  find: z.string().max(200).optional().catch(undefined),
});
export type ApprovalsSearch = z.infer<typeof ApprovalsSearch>;

/** What a link to one request carries. */
export const ReviewSearch = z.object({
  tab: z.enum(REVIEW_TABS).optional().catch(undefined),
});
export type ReviewSearch = z.infer<typeof ReviewSearch>;
