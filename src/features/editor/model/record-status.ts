import type { PreviewSummary, RecordStatus } from '@lookout/contract';

export const STATUS_WORDS: Readonly<Record<RecordStatus, string>> = {
  kept: 'Kept',
  changed: 'Changed',
  dropped: 'Dropped',
  created: 'Created',
};

/** What can become of a record that was there before; what a probe creates stands in its result. */
export const FATES = ['kept', 'changed', 'dropped'] as const satisfies readonly RecordStatus[];
export type Fate = (typeof FATES)[number];

/** Sampled records of one fate, or (without one) all of them. */
export function recordCount(summary: PreviewSummary, fate: Fate | undefined): number {
  return fate ? summary[fate] : summary.sampledRecords;
}

/** Which records tell most about a probe: those that it changes, else those that it drops. */
export function tellingFate({ changed, dropped }: PreviewSummary): Fate | undefined {
  if (changed > 0) return 'changed';
  return dropped > 0 ? 'dropped' : undefined;
}
