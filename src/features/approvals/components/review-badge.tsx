import type { ReviewState } from '@lookout/contract';
import { Badge } from '../../../components/badge.tsx';
import { REVIEW_SIGNS } from '../model/review-sign.ts';

/** The state of a request as a word with a sign. */
export function ReviewBadge({ state }: { readonly state: ReviewState }) {
  const { label, tone, icon: Icon } = REVIEW_SIGNS[state];
  return (
    <Badge tone={tone} icon={<Icon size={12} aria-hidden="true" />}>
      {label}
    </Badge>
  );
}
