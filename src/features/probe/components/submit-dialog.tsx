import type { Probe } from '@lookout/contract';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { toast } from '../../../components/toast.ts';
import { useSubmitProbe } from '../../../lib/change-probe.ts';
import { useShortcut } from '../../../lib/use-shortcut.ts';

interface SubmitDialogProps {
  readonly probe: Probe;
  readonly onClose: () => void;
}

/** Asks for a note to the reviewer, then submits the working copy. */
export function SubmitDialog({ probe, onClose }: SubmitDialogProps) {
  const [note, setNote] = useState('');
  const { mutate, isPending, error } = useSubmitProbe();
  const submit = () =>
    mutate(
      { probe, note },
      {
        onSuccess: (review) => {
          toast({ title: `Revision ${review.revision} is submitted for review`, tone: 'good' });
          onClose();
        },
      },
    );
  useShortcut({ keys: 'mod+enter', label: 'Submit for review' }, submit);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Submit for review"
      description="The working copy becomes a revision that cannot change. Somebody else decides about it."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" isPending={isPending} onClick={submit}>
            Submit for review
          </Button>
        </>
      }
    >
      <TextArea
        label="Note to the reviewer"
        placeholder="What is it for, and what should they look at?"
        value={note}
        onChange={setNote}
        maxLength={4000}
        error={error?.message}
      />
    </Dialog>
  );
}
