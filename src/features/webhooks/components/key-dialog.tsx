import type { WebhookWithKey } from '@lookout/contract';
import { SecretDialog } from '../../../components/secret-dialog.tsx';

interface KeyDialogProps {
  readonly webhook: WebhookWithKey;
  readonly onClose: () => void;
}

/** Shows a new key, this once. */
export function KeyDialog({ webhook, onClose }: KeyDialogProps) {
  return (
    <SecretDialog
      title="Keep this key now"
      description="The receiver proves with it that a message comes from here. It is not shown again; a lost key is replaced."
      secret={webhook.key}
      noun="key"
      onClose={onClose}
    >
      Messages are signed as Standard Webhooks describes: check <code>webhook-signature</code> against the
      HMAC-SHA-256 of <code>webhook-id.webhook-timestamp.body</code>.
    </SecretDialog>
  );
}
