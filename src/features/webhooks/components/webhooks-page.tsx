import type { Webhook, WebhookWithKey } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { Plus, Webhook as WebhookIcon } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { Panel } from '../../../components/panel.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { useEnvironment } from '../../../lib/use-session.ts';
import { webhooksQuery } from '../api/webhook-queries.ts';
import { DeliveryDrawer } from './delivery-drawer.tsx';
import { KeyDialog } from './key-dialog.tsx';
import { WebhookDialog } from './webhook-dialog.tsx';
import { WebhookRow } from './webhook-row.tsx';

type Open =
  | { readonly kind: 'settings'; readonly webhook: Webhook | null }
  | { readonly kind: 'key'; readonly webhook: WebhookWithKey }
  | { readonly kind: 'deliveries'; readonly webhookId: string }
  | null;

/** Who else is told of what happens to the probes of an environment, and whether they heard it. */
export function WebhooksPage() {
  const environment = useEnvironment();
  const [open, setOpen] = useState<Open>(null);
  const { data: webhooks, error, refetch } = useQuery(webhooksQuery(environment));
  const close = () => setOpen(null);
  const add = (
    <Button
      icon={<Plus size={14} aria-hidden="true" />}
      onClick={() => setOpen({ kind: 'settings', webhook: null })}
    >
      Add webhook
    </Button>
  );
  const watched = open?.kind === 'deliveries' && webhooks?.find(({ id }) => id === open.webhookId);
  return (
    <Panel title="Webhooks" isPage detail={environment} actions={webhooks?.length ? add : undefined}>
      <title>Webhooks · Lookout</title>
      {error && (
        <ErrorState title="The webhooks could not be loaded" error={error} onRetry={() => void refetch()} />
      )}
      {!webhooks && !error && <SkeletonRows label="Loading the webhooks" rows={3} />}
      {webhooks?.length === 0 && (
        <EmptyState
          title="Nobody else is told yet"
          icon={<WebhookIcon size={20} aria-hidden="true" />}
          action={add}
        >
          A webhook posts a signed message to your chat, pager or ticket system when a probe is submitted,
          approved, rolled out, tripped or switched off.
        </EmptyState>
      )}
      <ul aria-label="Webhooks" className="divide-y">
        {webhooks?.map((webhook) => (
          <WebhookRow
            key={webhook.id}
            webhook={webhook}
            onEdit={() => setOpen({ kind: 'settings', webhook })}
            onNewKey={(changed) => setOpen({ kind: 'key', webhook: changed })}
            onDeliveries={() => setOpen({ kind: 'deliveries', webhookId: webhook.id })}
          />
        ))}
      </ul>
      {open?.kind === 'settings' && (
        <WebhookDialog
          environment={environment}
          webhook={open.webhook}
          onClose={close}
          onCreated={(webhook) => setOpen({ kind: 'key', webhook })}
        />
      )}
      {open?.kind === 'key' && <KeyDialog webhook={open.webhook} onClose={close} />}
      {watched && <DeliveryDrawer webhook={watched} onClose={close} />}
    </Panel>
  );
}
