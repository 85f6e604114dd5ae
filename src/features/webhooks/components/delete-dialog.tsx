import type { Webhook } from '@lookout/contract';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { toastError } from '../../../components/toast.ts';
import { useDeleteWebhook } from '../api/change-webhook.ts';

/** The confirmation before a receiver and its log go. */
export function DeleteDialog({
  webhook,
  onClose,
}: {
  readonly webhook: Webhook;
  readonly onClose: () => void;
}) {
  const { mutate, isPending } = useDeleteWebhook(webhook.environment);
  const confirm = () =>
    mutate(webhook, {
      onSuccess: onClose,
      onError: (error) => toastError('The webhook could not be deleted', error),
    });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Delete this webhook?"
      description={
        <>
          <span className="font-mono text-data break-all text-text">{webhook.url}</span> hears of nothing any
          more, and the log of its deliveries is gone. To stop it for a while, switch it off instead.
        </>
      }
      footer={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button variant="danger" isPending={isPending} onClick={confirm}>
            Delete
          </Button>
        </>
      }
    />
  );
}
