import { Link } from '@tanstack/react-router';
import { CheckCheck } from 'lucide-react';
import { buttonClasses } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import type { ReviewFilter } from '../url.ts';

const WORDS: Readonly<Record<ReviewFilter, { readonly title: string; readonly detail: string }>> = {
  waiting: {
    title: 'Nothing waits for you',
    detail: 'Requests of others that you may decide appear here.',
  },
  mine: {
    title: 'You have not asked for a review',
    detail: 'Submit a draft, and somebody else decides about it.',
  },
  all: {
    title: 'No requests yet',
    detail: 'Every probe is looked at by a second person before it runs.',
  },
};

/** A queue without requests, with where they come from. */
export function EmptyQueue({ filter }: { readonly filter: ReviewFilter }) {
  const { title, detail } = WORDS[filter];
  return (
    <EmptyState
      icon={<CheckCheck size={20} aria-hidden="true" />}
      title={title}
      action={
        <Link to="/probes" className={buttonClasses('secondary')}>
          See the probes
        </Link>
      }
    >
      {detail}
    </EmptyState>
  );
}
