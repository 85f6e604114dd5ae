import type { Review } from '@lookout/contract';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { toast } from '../../../components/toast.ts';
import { useBreakGlass } from '../api/move-review.ts';
import { FailedDecision } from './failed-decision.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

const HOURS = 4;

/** Sets the approvals aside in an emergency. Shown to those who have that right only. */
export function BreakGlassButton({ review }: { readonly review: Review }) {
  const [isOpen, setIsOpen] = useState(false);
  const { mutate, isPending, error } = useBreakGlass();
  const close = () => setIsOpen(false);
  const finish = () => {
    toast({ title: `It may run without approvals for ${HOURS} hours`, tone: 'warn' });
    close();
  };
  return (
    <>
      <Button variant="ghost" onClick={() => setIsOpen(true)}>
        Break glass
      </Button>
      {isOpen && (
        <ReasonDialog
          title="Break glass"
          description={`Revision ${review.revision} may run for ${HOURS} hours without its approvals, then it is off. Everybody in ${review.environment} is told, with your name.`}
          label="Why this cannot wait"
          missing="Say why this cannot wait for its approvals."
          isPending={isPending}
          onSend={(reason) => mutate({ review, reason, hours: HOURS }, { onSuccess: finish })}
          onClose={close}
        >
          {error && <FailedDecision review={review} error={error} onReload={close} />}
        </ReasonDialog>
      )}
    </>
  );
}
