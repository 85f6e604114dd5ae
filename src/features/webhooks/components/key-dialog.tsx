import type { WebhookWithKey } from '@lookout/contract';
import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';

/** Shows a new key, this once. */
export function KeyDialog({
  webhook,
  onClose,
}: {
  readonly webhook: WebhookWithKey;
  readonly onClose: () => void;
}) {
  const [isCopied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(webhook.key).then(() => setCopied(true));
  const Icon = isCopied ? Check : Copy;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Keep this key now"
      description="The receiver proves with it that a message comes from here. It is not shown again; a lost key is replaced."
      footer={
        <>
          <Button icon={<Icon size={14} aria-hidden="true" />} onClick={copy}>
            {isCopied ? 'Copied' : 'Copy the key'}
          </Button>
          <Button variant="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      <code className="block rounded border bg-sunken p-2 font-mono text-data break-all">{webhook.key}</code>
      <p className="mt-2 text-data text-muted">
        Messages are signed as Standard Webhooks describes: check <code>webhook-signature</code> against the
        HMAC-SHA-256 of <code>webhook-id.webhook-timestamp.body</code>.
      </p>
    </Dialog>
  );
}
