import type { Review } from '@lookout/contract';
import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { Hash } from '../../../components/hash.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { ReviewBadge } from './review-badge.tsx';

/** Which probe and revision, by whom, and why. */
export function ReviewHeader({ review }: { readonly review: Review }) {
  return (
    <header className="border-b px-3 py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link
          to="/approvals"
          search={true}
          aria-label="Back to the queue"
          className="text-muted hover:text-text md:hidden"
        >
          <ArrowLeft size={16} aria-hidden="true" />
        </Link>
        <h1 className="min-w-0 text-title font-semibold">
          <Link to="/probes/$probeId" params={{ probeId: review.probeId }} className="hover:underline">
            {review.probeTitle}
          </Link>
        </h1>
        <ReviewBadge state={review.state} />
        <span className="text-data text-muted">
          revision {review.revision} by {review.author.name}, <TimeText at={review.createdAt} />
        </span>
        <span className="text-data text-muted md:ml-auto">
          content <Hash value={review.contentHash} label="content hash" />
        </span>
      </div>
      {review.note && <p className="mt-1 max-h-32 max-w-3xl overflow-y-auto">{review.note}</p>}
    </header>
  );
}
