import { EnvironmentName } from '../primitives.ts';
import { ReviewSummary } from '../review-summary.ts';
import { z } from '../zod.ts';
import { API_BASE, PageQuery, pageOf } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

/** Apart from those of one review: every page counts what waits, and few show a request. */
export const queueEndpoints = {
  listReviews: defineEndpoint({
    method: 'GET',
    path: `${API_BASE}/reviews`,
    summary: 'Reviews of an environment: those waiting for me, mine, or all; oldest first',
    right: 'view',
    query: PageQuery.extend({ environment: EnvironmentName, filter: z.enum(['waiting', 'mine', 'all']) }),
    response: pageOf(ReviewSummary),
  }),
};
