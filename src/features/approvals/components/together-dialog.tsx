import type { Review } from '@lookout/contract';
import { useQueries } from '@tanstack/react-query';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { useApproveTogether } from '../api/approve-together.ts';
import { reviewQuery } from '../api/get-review.ts';
import { whyNotTogether } from '../model/why-not-together.ts';
import { TogetherRow } from './together-row.tsx';

interface TogetherDialogProps {
  readonly reviewIds: readonly string[];
  readonly onClose: () => void;
}

/** Says of each chosen request what it does and whether it can go together with the others; approves those that can. */
export function TogetherDialog({ reviewIds, onClose }: TogetherDialogProps) {
  const found = useQueries({ queries: reviewIds.map(reviewQuery) });
  const { mutate: approve, isPending, data: outcomes, variables: approved = [] } = useApproveTogether();
  const reviews = found.map(({ data }) => data).filter((review) => review !== undefined);
  const approvable = reviews.filter((review) => whyNotTogether(review) === null);
  const isLoading = found.some(({ isPending: isAwaited }) => isAwaited);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Approve together"
      description="Each is approved for exactly what is shown here. What has a risk to look at is approved on its own page."
      className="w-[min(40rem,calc(100vw-2rem))]"
      footer={
        outcomes ? (
          <Button variant="primary" onClick={onClose}>
            Done
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button
              variant="primary"
              disabled={isLoading || approvable.length === 0}
              isPending={isPending}
              onClick={() => approve(approvable)}
            >
              {approveText(approvable)}
            </Button>
          </>
        )
      }
    >
      <ul aria-label="Chosen requests" className="divide-y border-y">
        {found.map(({ data, error }, index) => (
          <TogetherRow
            key={reviewIds[index]}
            // As it was looked at: once approved, it waits for me no more.
            review={approved.find(({ id }) => id === reviewIds[index]) ?? data}
            error={error}
            outcome={outcomes?.get(reviewIds[index] ?? '')}
            onOpen={onClose}
          />
        ))}
      </ul>
    </Dialog>
  );
}

function approveText({ length }: readonly Review[]): string {
  return `Approve ${length} ${length === 1 ? 'request' : 'requests'}`;
}
