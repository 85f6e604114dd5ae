import type { PreviewSummary, RecordStatus } from '@lookout/contract';

/** Statuses in the order in which people look for them. */
export const STATUSES: readonly RecordStatus[] = ['changed', 'dropped', 'created', 'kept'];

export const STATUS_WORDS: Readonly<Record<RecordStatus, string>> = {
  kept: 'Kept',
  changed: 'Changed',
  dropped: 'Dropped',
  created: 'Created',
};

/** Records of a result, of one status or (without one) of all. */
export function recordCount(summary: PreviewSummary, status: RecordStatus | undefined): number {
  if (status) return summary[status];
  return STATUSES.reduce((sum, each) => sum + summary[each], 0);
}
