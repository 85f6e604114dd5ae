import type { selectReviews } from './review-facts.ts';

/** A query for reviews. */
export type ReviewSelect = ReturnType<typeof selectReviews>;

/** The rules of `cannotDecide` as a condition, so that pages hold only what waits. */
export function waitingFor(query: ReviewSelect, readerId: string): ReviewSelect {
  return query
    .where('review.state', '=', 'open')
    .where((where) => where.not(where.exists(editorRow(where, readerId))))
    .where((where) => where.not(where.exists(decisionRow(where, readerId))));
}

type Where = Parameters<Extract<Parameters<ReviewSelect['where']>[0], (...where: never[]) => unknown>>[0];

function editorRow(where: Where, accountId: string) {
  return where
    .selectFrom('probe_editor')
    .select('probe_editor.account_id')
    .whereRef('probe_editor.probe_id', '=', 'review.probe_id')
    .where('probe_editor.account_id', '=', accountId);
}

function decisionRow(where: Where, accountId: string) {
  return where
    .selectFrom('decision')
    .select('decision.account_id')
    .whereRef('decision.review_id', '=', 'review.id')
    .where('decision.account_id', '=', accountId);
}
