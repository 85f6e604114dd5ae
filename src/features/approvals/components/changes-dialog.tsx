import type { Review } from '@lookout/contract';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { toast } from '../../../components/toast.ts';
import { useShortcut } from '../../../lib/use-shortcut.ts';
import { useDecideReview } from '../api/change-review.ts';
import { FailedDecision } from './failed-decision.tsx';

/** Says what has to change; without a reason the request goes nowhere. */
export function ChangesDialog({
  review,
  onClose,
}: {
  readonly review: Review;
  readonly onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const [wasTried, setTried] = useState(false);
  const { mutate, isPending, error } = useDecideReview();
  const isMissing = reason.trim() === '';
  const send = () => {
    setTried(true);
    if (isMissing) return;
    const done = () => {
      toast({ title: `Changes requested from ${review.author.name}` });
      onClose();
    };
    mutate({ review, verdict: 'request-changes', reason: reason.trim() }, { onSuccess: done });
  };
  useShortcut({ keys: 'mod+enter', label: 'Request changes' }, send);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Request changes"
      description={`${review.author.name} reads this and submits a new revision.`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" isPending={isPending} onClick={send}>
            Request changes
          </Button>
        </>
      }
    >
      <TextArea
        label="What has to change"
        value={reason}
        onChange={setReason}
        maxLength={4000}
        error={
          wasTried && isMissing ? 'Say what has to change, so that the author can act on it.' : undefined
        }
      />
      {error && <FailedDecision review={review} error={error} onReload={onClose} />}
    </Dialog>
  );
}
