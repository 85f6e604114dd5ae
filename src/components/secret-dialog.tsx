import { Check, Copy } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

interface SecretDialogProps {
  readonly title: string;
  readonly description: ReactNode;
  readonly secret: string;
  /** What is copied, for the button: "key", "link". */
  readonly noun: string;
  readonly onClose: () => void;
  /** What to do with it. */
  readonly children?: ReactNode;
}

/** Shows a secret this once, to be taken along. */
export function SecretDialog({ title, description, secret, noun, onClose, children }: SecretDialogProps) {
  const [isCopied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(secret).then(() => setCopied(true));
  const Icon = isCopied ? Check : Copy;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      description={description}
      footer={
        <>
          <Button icon={<Icon size={14} aria-hidden="true" />} onClick={copy}>
            {isCopied ? 'Copied' : `Copy the ${noun}`}
          </Button>
          <Button variant="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      <code className="block rounded border bg-sunken p-2 font-mono text-data break-all">{secret}</code>
      {children && <div className="mt-2 text-data text-muted">{children}</div>}
    </Dialog>
  );
}
