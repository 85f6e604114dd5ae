import { Evidence } from '../evidence.ts';
import { Hash, Id } from '../primitives.ts';
import { PersonRef } from '../probe.ts';
import { Review, Verdict } from '../review.ts';
import { RevisionProof } from '../revision-proof.ts';
import { z } from '../zod.ts';
import { API_BASE, ProbeParams, ReviewParams } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

const reason = z.string().max(4000);
const CommentParams = ReviewParams.extend({ commentId: Id });

const reading = {
  getReview: defineEndpoint({
    method: 'GET',
    path: `${API_BASE}/reviews/:reviewId`,
    summary: 'One review with its evidence, decisions and discussion',
    right: 'view',
    params: ReviewParams,
    response: Review,
  }),
  listReviewers: defineEndpoint({
    method: 'GET',
    path: `${API_BASE}/reviews/:reviewId/reviewers`,
    summary: 'The people who could decide a review',
    right: 'view',
    params: ReviewParams,
    response: z.strictObject({ items: z.array(PersonRef) }),
  }),
  runEvidence: defineEndpoint({
    method: 'POST',
    path: `${API_BASE}/reviews/:reviewId/evidence-runs`,
    summary: 'Run the revision under review over the stream of now, to compare with what is pinned',
    right: 'view',
    withoutVersion: 'It changes nothing.',
    withoutKey: 'It changes nothing.',
    params: ReviewParams,
    response: Evidence,
  }),
  getRevisionProof: defineEndpoint({
    method: 'GET',
    path: `${API_BASE}/probes/:probeId/revisions/:revision/proof`,
    summary: 'Whether what was seen, approved, delivered and acknowledged is one content',
    right: 'view',
    params: ProbeParams.extend({ revision: z.coerce.number().int().positive() }),
    response: RevisionProof,
  }),
};

const deciding = {
  decideReview: defineEndpoint({
    method: 'POST',
    path: `${API_BASE}/reviews/:reviewId/decisions`,
    summary: 'Approve, request changes or reject, for exactly the content that was seen',
    right: 'review',
    ifMatch: 'required',
    idempotencyKey: 'required',
    params: ReviewParams,
    body: z.strictObject({ verdict: Verdict, reason, approvalHash: Hash }),
    response: Review,
    status: 201,
  }),
  withdrawReview: defineEndpoint({
    method: 'POST',
    path: `${API_BASE}/reviews/:reviewId/withdrawal`,
    summary: 'Take a submission back',
    right: 'author',
    ifMatch: 'required',
    idempotencyKey: 'required',
    params: ReviewParams,
    response: Review,
    status: 201,
  }),
  handOverReview: defineEndpoint({
    method: 'PUT',
    path: `${API_BASE}/reviews/:reviewId/assignee`,
    summary: 'Ask somebody by name to decide, or anyone again',
    right: 'view',
    ifMatch: 'required',
    params: ReviewParams,
    body: z.strictObject({ personId: Id.nullable() }),
    response: Review,
  }),
  breakGlass: defineEndpoint({
    method: 'POST',
    path: `${API_BASE}/reviews/:reviewId/break-glass`,
    summary: 'Set the approvals aside in an emergency, for some hours; everybody is told',
    right: 'break-glass',
    ifMatch: 'required',
    idempotencyKey: 'required',
    params: ReviewParams,
    body: z.strictObject({ reason, hours: z.int().min(1).max(24) }),
    response: Review,
    status: 201,
  }),
  rebaseReview: defineEndpoint({
    method: 'POST',
    path: `${API_BASE}/reviews/:reviewId/rebase`,
    summary: 'Carry a stale revision over to what runs now and submit it again',
    right: 'author',
    ifMatch: 'required',
    idempotencyKey: 'required',
    params: ReviewParams,
    body: z.strictObject({
      /** Whose value holds where both have changed the same part. */
      prefer: z.enum(['proposed', 'live']),
    }),
    response: Review,
    status: 201,
  }),
};

const discussing = {
  commentOnReview: defineEndpoint({
    method: 'POST',
    path: `${API_BASE}/reviews/:reviewId/comments`,
    summary: 'Add to the discussion: of the whole, of a line of the query, or in answer to a comment',
    right: 'view',
    withoutVersion: 'It adds, and takes nothing from what others said.',
    idempotencyKey: 'required',
    params: ReviewParams,
    body: z.strictObject({
      text: z.string().trim().min(1).max(4000),
      line: z.int().positive().optional(),
      replyTo: Id.optional(),
    }),
    response: Review,
    status: 201,
  }),
  resolveThread: defineEndpoint({
    method: 'PUT',
    path: `${API_BASE}/reviews/:reviewId/comments/:commentId/resolution`,
    summary: 'Settle the thread that a comment begins, or take it up again',
    right: 'view',
    ifMatch: 'required',
    params: CommentParams,
    body: z.strictObject({ isResolved: z.boolean() }),
    response: Review,
  }),
};

export const reviewEndpoints = { ...reading, ...deciding, ...discussing };
