import type { Rollout, RolloutMove } from '@lookout/contract';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { toastError } from '../../../components/toast.ts';
import { useHasRight } from '../../../lib/use-session.ts';
import { useMoveRollout } from '../api/use-move-rollout.ts';
import { movesOf } from '../model.ts';

const LABELS: Readonly<Record<RolloutMove, string>> = {
  pause: 'Pause',
  resume: 'Resume',
  continue: 'Continue anyway',
  'roll-back': 'Roll back',
  abort: 'Abort',
};

/** What a person may do to a rollout now. What takes something away from processors asks for a reason first. */
export function RolloutActions({ rollout }: { readonly rollout: Rollout }) {
  const mayOperate = useHasRight('operate');
  const [asking, setAsking] = useState<RolloutMove | null>(null);
  const { mutate, isPending } = useMoveRollout(rollout);
  const move = (to: RolloutMove, reason: string) =>
    mutate(
      { move: to, reason },
      {
        onSuccess: () => setAsking(null),
        onError: (error) => toastError('The rollout was not moved', error),
      },
    );
  const moves = movesOf(rollout.state);
  if (!mayOperate || moves.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-1.5">
      {moves.map((one) => (
        <Button
          key={one}
          size="sm"
          isPending={isPending}
          onClick={() => (one === 'roll-back' || one === 'abort' ? setAsking(one) : move(one, ''))}
        >
          {LABELS[one]}
        </Button>
      ))}
      {asking && (
        <ReasonDialog
          title={`${LABELS[asking]}?`}
          label={LABELS[asking]}
          isPending={isPending}
          onClose={() => setAsking(null)}
          onConfirm={(reason) => move(asking, reason)}
        />
      )}
    </div>
  );
}

interface ReasonDialogProps {
  readonly title: string;
  readonly label: string;
  readonly isPending: boolean;
  readonly onClose: () => void;
  readonly onConfirm: (reason: string) => void;
}

function ReasonDialog({ title, label, isPending, onClose, onConfirm }: ReasonDialogProps) {
  const [reason, setReason] = useState('');
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      description="Processors that have the revision are sent what ran before, at once."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" isPending={isPending} onClick={() => onConfirm(reason.trim())}>
            {label}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm(reason.trim());
        }}
      >
        <TextField label="Reason (optional)" value={reason} onChange={setReason} maxLength={1000} autoFocus />
      </form>
    </Dialog>
  );
}
