import type { WebhookDelivery } from '@lookout/contract';
import { Badge } from '../../../components/badge.tsx';
import { deliverySign } from '../model/kind-words.ts';

/** Where a message stands, with its last failure on hover. */
export function DeliveryBadge({ delivery }: { readonly delivery: WebhookDelivery }) {
  const { tone, word } = deliverySign(delivery);
  return (
    <Badge tone={tone} {...(delivery.error !== null && { title: delivery.error })}>
      {word}
    </Badge>
  );
}
