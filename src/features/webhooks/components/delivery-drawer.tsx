import type { Webhook, WebhookDelivery } from '@lookout/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '../../../components/button.tsx';
import { Drawer } from '../../../components/drawer.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { toastError } from '../../../components/toast.ts';
import { useRetryDelivery } from '../api/change-webhook.ts';
import { deliveriesQuery } from '../api/webhook-queries.ts';
import { kindWords } from '../model/kind-words.ts';
import { DeliveryBadge } from './delivery-badge.tsx';

interface DeliveryDrawerProps {
  readonly webhook: Webhook;
  readonly onClose: () => void;
}

/** What was sent to a webhook and what became of it. */
export function DeliveryDrawer({ webhook, onClose }: DeliveryDrawerProps) {
  const query = useInfiniteQuery(deliveriesQuery(webhook.environment, webhook.id));
  const deliveries = query.data?.pages.flatMap(({ items }) => items);
  return (
    <Drawer
      isOpen
      onClose={onClose}
      title="Deliveries"
      subtitle={<span className="break-all">{webhook.url}</span>}
    >
      {query.error && (
        <ErrorState
          title="The deliveries could not be loaded"
          error={query.error}
          onRetry={() => void query.refetch()}
        />
      )}
      {!deliveries && !query.error && <SkeletonRows label="Loading the deliveries" rows={5} />}
      {deliveries?.length === 0 && (
        <EmptyState title="Nothing was sent yet">Send a test message to see that it arrives.</EmptyState>
      )}
      <ol aria-label="Deliveries" className="divide-y">
        {deliveries?.map((delivery) => (
          <DeliveryRow key={delivery.id} webhook={webhook} delivery={delivery} />
        ))}
      </ol>
      {query.hasNextPage && (
        <div className="p-3">
          <Button size="sm" isPending={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            Show earlier deliveries
          </Button>
        </div>
      )}
    </Drawer>
  );
}

interface DeliveryRowProps {
  readonly webhook: Webhook;
  readonly delivery: WebhookDelivery;
}

function DeliveryRow({ webhook, delivery }: DeliveryRowProps) {
  const { mutate, isPending } = useRetryDelivery(webhook);
  const { kind, attempts, error, milliseconds, state, createdAt, nextAttemptAt } = delivery;
  const retry = () =>
    mutate(delivery.id, { onError: (problem) => toastError('The message could not be sent', problem) });
  return (
    <li className="flex flex-col gap-1 px-4 py-2 text-data">
      <div className="flex items-center gap-2">
        <span className="grow font-medium">{kind ? kindWords(kind) : 'Test'}</span>
        <DeliveryBadge delivery={delivery} />
        <TimeText at={createdAt} className="text-muted" />
      </div>
      <div className="flex items-start gap-2 text-muted">
        <span className="min-w-0 grow break-words">
          {error ?? (milliseconds === null ? 'On its way.' : `Taken after ${milliseconds} ms.`)}
          {attempts > 1 && ` ${attempts} attempts.`}
          {state === 'waiting' && attempts > 0 && nextAttemptAt && (
            <>
              {' '}
              Next: <TimeText at={nextAttemptAt} />.
            </>
          )}
        </span>
        {state !== 'delivered' && (
          <Button size="sm" isPending={isPending} disabled={!webhook.isEnabled} onClick={retry}>
            Send again
          </Button>
        )}
      </div>
    </li>
  );
}
