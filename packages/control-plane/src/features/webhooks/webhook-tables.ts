/** A receiver of messages. */
export interface WebhookTable {
  id: string;
  version: number;
  environment: string;
  url: string;
  /** JSON list of event kinds; empty = all. */
  kinds: string;
  is_enabled: number;
  /** Sealed: signing needs it back, and a stolen store must not give it. */
  key: string;
  created_by: string;
  created_at: string;
}

/** A message to a receiver: written with the change it tells of, sent once that is durable. */
export interface WebhookDeliveryTable {
  id: string;
  webhook_id: string;
  /** Null for a test. */
  kind: string | null;
  body: string;
  state: string;
  attempts: number;
  created_at: string;
  next_attempt_at: string | null;
  status: number | null;
  error: string | null;
  milliseconds: number | null;
}
