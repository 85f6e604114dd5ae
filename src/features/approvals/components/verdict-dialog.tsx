import type { Review, Verdict } from '@lookout/contract';
import { toast } from '../../../components/toast.ts';
import { useDecideReview } from '../api/change-review.ts';
import { FailedDecision } from './failed-decision.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

const WORDS = {
  'request-changes': {
    title: 'Request changes',
    what: 'reads this and submits a new revision.',
    label: 'What has to change',
    missing: 'Say what has to change, so that the author can act on it.',
    done: 'Changes requested from',
  },
  reject: {
    title: 'Reject',
    what: 'reads this; the request ends here.',
    label: 'Why it is rejected',
    missing: 'Say why, so that the author can act on it.',
    done: 'Rejected the request of',
  },
} as const;

interface VerdictDialogProps {
  readonly review: Review;
  readonly verdict: Exclude<Verdict, 'approve'>;
  readonly onClose: () => void;
}

/** Requests changes or rejects, with the reason. */
export function VerdictDialog({ review, verdict, onClose }: VerdictDialogProps) {
  const { mutate, isPending, error } = useDecideReview();
  const { title, what, label, missing, done } = WORDS[verdict];
  const finish = () => {
    toast({ title: `${done} ${review.author.name}` });
    onClose();
  };
  return (
    <ReasonDialog
      {...{ title, label, missing, isPending, onClose }}
      description={`${review.author.name} ${what}`}
      onSend={(reason) => mutate({ review, verdict, reason }, { onSuccess: finish })}
    >
      {error && <FailedDecision review={review} error={error} onReload={onClose} />}
    </ReasonDialog>
  );
}
