import type { Webhook, WebhookWithKey } from '@lookout/contract';
import { Ellipsis, KeyRound, Pencil, Send, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { Menu } from '../../../components/menu.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { toast, toastError } from '../../../components/toast.ts';
import { Toggle } from '../../../components/toggle.tsx';
import { useReplaceWebhookKey, useTestWebhook, useUpdateWebhook } from '../api/change-webhook.ts';
import { kindsSummary } from '../model/kind-words.ts';
import { DeleteDialog } from './delete-dialog.tsx';
import { DeliveryBadge } from './delivery-badge.tsx';

interface WebhookRowProps {
  readonly webhook: Webhook;
  readonly onEdit: () => void;
  readonly onNewKey: (webhook: WebhookWithKey) => void;
  readonly onDeliveries: () => void;
}

/** One receiver: where it is, what it hears of, and how the last message fared. */
export function WebhookRow({ webhook, onEdit, onNewKey, onDeliveries }: WebhookRowProps) {
  const { url, kinds, isEnabled, lastDelivery, environment } = webhook;
  const [isDeleting, setDeleting] = useState(false);
  const update = useUpdateWebhook(environment);
  const replaceKey = useReplaceWebhookKey(environment);
  const test = useTestWebhook(environment);
  const toggle = (isOn: boolean) =>
    update.mutate(
      { webhook, settings: { url, kinds, isEnabled: isOn } },
      { onError: (error) => toastError('The webhook could not be changed', error) },
    );
  const sendTest = () =>
    test.mutate(webhook, {
      onSuccess: ({ state, error }) =>
        state === 'delivered'
          ? toast({ title: 'The receiver took the test message', tone: 'good' })
          : toast({ title: 'The test message did not arrive', detail: error ?? '', tone: 'warn' }),
      onError: (error) => toastError('The test message could not be sent', error),
    });
  const giveNewKey = () =>
    replaceKey.mutate(webhook, {
      onSuccess: onNewKey,
      onError: (error) => toastError('The key could not be replaced', error),
    });
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 px-3 py-2">
      <Toggle isOn={isEnabled} label={`Tell ${url}`} isPending={update.isPending} onToggle={toggle} />
      <div className="min-w-48 grow basis-0">
        <div className="truncate font-mono text-data" title={url}>
          {url}
        </div>
        <div className="text-data text-muted">{kindsSummary(kinds)}</div>
      </div>
      {lastDelivery && (
        <div className="flex items-center gap-2 text-data text-muted">
          <DeliveryBadge delivery={lastDelivery} />
          <TimeText at={lastDelivery.createdAt} />
        </div>
      )}
      <div className="ml-auto flex items-center gap-1">
        <Button size="sm" onClick={onDeliveries}>
          Deliveries
        </Button>
        <Button
          size="sm"
          icon={<Send size={12} aria-hidden="true" />}
          isPending={test.isPending}
          disabled={!isEnabled}
          onClick={sendTest}
        >
          Test
        </Button>
        <Menu
          align="end"
          trigger={
            <IconButton label={`More about ${url}`} icon={<Ellipsis size={16} aria-hidden="true" />} />
          }
          groups={[
            [
              { id: 'edit', label: 'Edit', icon: <Pencil size={14} />, onSelect: onEdit },
              { id: 'key', label: 'Replace the key', icon: <KeyRound size={14} />, onSelect: giveNewKey },
            ],
            [
              {
                id: 'delete',
                label: 'Delete',
                icon: <Trash2 size={14} />,
                onSelect: () => setDeleting(true),
              },
            ],
          ]}
        />
      </div>
      {isDeleting && <DeleteDialog webhook={webhook} onClose={() => setDeleting(false)} />}
    </li>
  );
}
