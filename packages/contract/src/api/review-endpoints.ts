import * as z from 'zod';
import { EnvironmentName, Hash } from '../primitives.ts';
import { Review, ReviewSummary } from '../review.ts';
import { API_BASE, PageQuery, pageOf, ReviewParams } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

export const reviewEndpoints = {
  listReviews: defineEndpoint({
    method: 'GET',
    path: `${API_BASE}/reviews`,
    summary: 'Reviews of an environment: those waiting for me, mine, or all; oldest first',
    right: 'view',
    query: PageQuery.extend({ environment: EnvironmentName, filter: z.enum(['waiting', 'mine', 'all']) }),
    response: pageOf(ReviewSummary),
  }),
  getReview: defineEndpoint({
    method: 'GET',
    path: `${API_BASE}/reviews/:reviewId`,
    summary: 'One review with its evidence, decisions and discussion',
    right: 'view',
    params: ReviewParams,
    response: Review,
  }),
  decideReview: defineEndpoint({
    method: 'POST',
    path: `${API_BASE}/reviews/:reviewId/decisions`,
    summary: 'Approve or request changes, for exactly the content that was seen',
    right: 'review',
    ifMatch: 'required',
    params: ReviewParams,
    body: z.strictObject({
      verdict: z.enum(['approve', 'request-changes']),
      reason: z.string().max(4000),
      contentHash: Hash,
    }),
    response: Review,
    status: 201,
  }),
  commentOnReview: defineEndpoint({
    method: 'POST',
    path: `${API_BASE}/reviews/:reviewId/comments`,
    summary: 'Add to the discussion',
    right: 'view',
    params: ReviewParams,
    body: z.strictObject({ text: z.string().trim().min(1).max(4000) }),
    response: Review,
    status: 201,
  }),
  withdrawReview: defineEndpoint({
    method: 'POST',
    path: `${API_BASE}/reviews/:reviewId/withdrawal`,
    summary: 'Take a submission back',
    right: 'author',
    ifMatch: 'required',
    params: ReviewParams,
    response: Review,
    status: 201,
  }),
};
