import type { FieldReport, Suspicion } from '@lookout/contract';
import { formatShare } from '../../../lib/format.ts';

const MANY = 256;

/** Why a field may hold a secret, in words. */
export function suspicionText(suspicions: readonly Suspicion[]): string {
  return suspicions.map((kind) => (kind === 'name' ? 'its name' : kind)).join(', ');
}

/** A field in one line: `text · in 100 % of the records · 12 values · 34 % of the size`. */
export function fieldFacts({ types, fill, distinct, shareOfBytes }: FieldReport): string {
  const values =
    distinct >= MANY ? `${MANY} values or more` : `${distinct} ${distinct === 1 ? 'value' : 'values'}`;
  return [
    types.join(' or '),
    `in ${formatShare(fill)} of the records`,
    values,
    `${formatShare(shareOfBytes)} of the size`,
  ].join(' · ');
}
