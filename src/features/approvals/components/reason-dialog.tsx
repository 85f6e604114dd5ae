import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { useShortcut } from '../../../lib/use-shortcut.ts';

interface ReasonDialogProps {
  readonly title: string;
  readonly description: string;
  /** What the text field asks for. */
  readonly label: string;
  /** Said when there is no reason. */
  readonly missing: string;
  readonly isPending: boolean;
  readonly onSend: (reason: string) => void;
  readonly onClose: () => void;
  /** Below the reason: what else is asked, and what went wrong. */
  readonly children?: ReactNode;
}

/** Asks for a reason; without one nothing is sent. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, label, missing, isPending, onSend, onClose, children } = props;
  const [reason, setReason] = useState('');
  const [wasTried, setTried] = useState(false);
  const isMissing = reason.trim() === '';
  const send = () => {
    setTried(true);
    if (!isMissing) onSend(reason.trim());
  };
  useShortcut({ keys: 'mod+enter', label: title }, send);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      description={props.description}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" isPending={isPending} onClick={send}>
            {title}
          </Button>
        </>
      }
    >
      <TextArea
        label={label}
        value={reason}
        onChange={setReason}
        maxLength={4000}
        error={wasTried && isMissing ? missing : undefined}
      />
      {children}
    </Dialog>
  );
}
