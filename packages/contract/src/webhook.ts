import { AlertEvent } from './alert.ts';
import { ProbeEvent } from './event.ts';
import { EnvironmentName, Id, Timestamp } from './primitives.ts';
import { PersonRef } from './probe.ts';
import { z } from './zod.ts';

/** The kinds of events that a webhook can be told of: those of a probe's history, and the turns of alerts. */
export const WebhookKind = z.enum([
  ...ProbeEvent.shape.kind.options,
  'alert-firing',
  'alert-over',
  'alert-no-data',
]);
export type WebhookKind = z.infer<typeof WebhookKind>;

/** Where a webhook posts to. Credentials do not belong into an address: the signature says who sends. */
export const WebhookUrl = z
  .url({ protocol: /^https?$/, message: 'an http or https address' })
  .max(2000)
  .refine((text) => !/^[a-z]+:\/\/[^/?#]*@/i.test(text), {
    message: 'an address without user name and password',
  });

/** What a person decides about a webhook. */
export const WebhookSettings = z.strictObject({
  url: WebhookUrl,
  /** Empty = all kinds. */
  kinds: z.array(WebhookKind).max(50),
  isEnabled: z.boolean(),
});
export type WebhookSettings = z.infer<typeof WebhookSettings>;

/** Where one message stands. `failed` = given up after the last attempt. */
export const DeliveryState = z.enum(['waiting', 'delivered', 'failed']);
export type DeliveryState = z.infer<typeof DeliveryState>;

/** One message to one receiver, with what became of its last attempt. */
export const WebhookDelivery = z.strictObject({
  id: Id,
  webhookId: Id,
  /** Null for a test message. */
  kind: WebhookKind.nullable(),
  state: DeliveryState,
  attempts: z.int().nonnegative(),
  createdAt: Timestamp,
  /** When it is tried next; null once it is delivered or given up. */
  nextAttemptAt: Timestamp.nullable(),
  /** The receiver's HTTP status; null when there was no answer. */
  status: z.int().nullable(),
  /** Why the last attempt failed, in words. */
  error: z.string().nullable(),
  /** How long the last attempt took. */
  milliseconds: z.number().nonnegative().nullable(),
});
export type WebhookDelivery = z.infer<typeof WebhookDelivery>;

/** A receiver of signed messages about what happens to the probes and alerts of an environment. */
export const Webhook = WebhookSettings.extend({
  id: Id,
  version: z.int().positive(),
  environment: EnvironmentName,
  createdBy: PersonRef,
  createdAt: Timestamp,
  lastDelivery: WebhookDelivery.nullable(),
});
export type Webhook = z.infer<typeof Webhook>;

/** A webhook just made or given a new key: the only answers that show the key, as `whsec_` and Base64. */
export const WebhookWithKey = Webhook.extend({ key: z.string() });
export type WebhookWithKey = z.infer<typeof WebhookWithKey>;

/** What a receiver gets as the JSON body of a POST, signed as Standard Webhooks describes. */
export const WebhookMessage = z.strictObject({
  /** `probe.<kind>`, `alert.<turn>` or `test`. */
  type: z.string(),
  timestamp: Timestamp,
  data: z.strictObject({
    environment: EnvironmentName,
    probe: z.strictObject({ id: Id, title: z.string() }).nullable(),
    event: ProbeEvent.nullable(),
    /** Only of an alert: its title, what it watches, and its turn. */
    alert: z.strictObject({ title: z.string(), metric: z.string(), event: AlertEvent }).optional(),
  }),
});
export type WebhookMessage = z.infer<typeof WebhookMessage>;
