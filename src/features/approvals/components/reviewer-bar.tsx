import type { Review, Verdict } from '@lookout/contract';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { toast, toastError } from '../../../components/toast.ts';
import { Tooltip } from '../../../components/tooltip.tsx';
import { useHasRight } from '../../../lib/use-session.ts';
import { useShortcut } from '../../../lib/use-shortcut.ts';
import { useDecideReview } from '../api/change-review.ts';
import { useRollOutReview } from '../api/roll-out-review.ts';
import { FailedDecision } from './failed-decision.tsx';
import { VerdictDialog } from './verdict-dialog.tsx';

/** Approve, approve and roll out, request changes, or reject. Disabled, with the reason, for who may not decide. */
export function ReviewerBar({ review }: { readonly review: Review }) {
  const [asked, setAsked] = useState<Exclude<Verdict, 'approve'> | null>(null);
  const mayRollOut = useHasRight('roll-out');
  const { mutateAsync: decide, isPending, error, reset } = useDecideReview();
  const { mutate: rollOut, isPending: isRollingOut } = useRollOutReview();
  const mayDecide = review.isWaitingForMe;
  const approve = async (thenRollOut: boolean) => {
    const approved = await decide({ review, verdict: 'approve', reason: '' }).catch(() => null);
    if (!approved) return;
    const isDone = approved.state === 'approved';
    const title = isDone ? `Revision ${approved.revision} is approved` : 'Your approval counts';
    toast({ title, tone: 'good' });
    if (thenRollOut && isDone)
      rollOut(approved, { onError: (failure) => toastError('It is approved, but not rolled out', failure) });
  };
  const options = { isEnabled: mayDecide && !isPending };
  useShortcut({ keys: 'a', label: 'Approve' }, () => void approve(false), options);
  useShortcut({ keys: 'r', label: 'Request changes' }, () => setAsked('request-changes'), options);
  return (
    <>
      <Button
        variant="primary"
        disabled={!mayDecide}
        isPending={isPending}
        onClick={() => void approve(false)}
      >
        Approve
      </Button>
      <Tooltip content={mayRollOut ? 'Approves, then delivers it to the processors' : 'You may not roll out'}>
        <Button
          disabled={!mayDecide || !mayRollOut}
          isPending={isPending || isRollingOut}
          onClick={() => void approve(true)}
        >
          Approve and roll out
        </Button>
      </Tooltip>
      <Button variant="ghost" disabled={!mayDecide} onClick={() => setAsked('request-changes')}>
        Request changes
      </Button>
      <Button variant="ghost" disabled={!mayDecide} onClick={() => setAsked('reject')}>
        Reject
      </Button>
      {error && <FailedDecision review={review} error={error} onReload={reset} />}
      {asked && <VerdictDialog review={review} verdict={asked} onClose={() => setAsked(null)} />}
    </>
  );
}
