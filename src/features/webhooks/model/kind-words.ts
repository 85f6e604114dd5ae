import type { WebhookDelivery, WebhookKind } from '@lookout/contract';

/** A kind of event as a person reads it: "Rolled out". */
export function kindWords(kind: WebhookKind): string {
  const words = kind.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a webhook is told of, in a few words. */
export function kindsSummary(kinds: readonly WebhookKind[]): string {
  const [first, second] = kinds;
  if (!first) return 'Everything';
  if (kinds.length === 1) return kindWords(first);
  if (kinds.length === 2 && second) return `${kindWords(first)} and ${kindWords(second).toLowerCase()}`;
  return `${kindWords(first)} and ${kinds.length - 1} more`;
}

interface DeliverySign {
  readonly tone: 'good' | 'warn' | 'bad';
  readonly word: string;
}

/** How a delivery's state is shown. */
export function deliverySign({ state, attempts }: WebhookDelivery): DeliverySign {
  if (state === 'delivered') return { tone: 'good', word: 'Delivered' };
  if (state === 'failed') return { tone: 'bad', word: 'Given up' };
  return { tone: 'warn', word: attempts === 0 ? 'Waiting' : 'Trying again' };
}
