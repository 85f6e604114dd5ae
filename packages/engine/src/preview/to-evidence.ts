import type { Evidence, Hash, RecordStatus } from '@lookout/contract';
import type { PreviewResult } from './preview-plan.ts';

/** Up to so many examples of each status; together as many as `Evidence` takes. */
const EXAMPLES: readonly (readonly [RecordStatus, number])[] = [
  ['changed', 20],
  ['dropped', 20],
  ['kept', 20],
];
/** Rows of a result that are pinned to a review. */
const RESULT_ROWS = 500;

/** What a review keeps of a preview: its summary, examples of each status, the first rows of its result. */
export function toEvidence({ summary, page, result }: PreviewResult, planHash: Hash): Evidence {
  return {
    planHash,
    summary,
    examples: EXAMPLES.flatMap(([status, limit]) => page(status, { offset: 0, limit })),
    result: result && { ...result, rows: result.rows.slice(0, RESULT_ROWS) },
  };
}
