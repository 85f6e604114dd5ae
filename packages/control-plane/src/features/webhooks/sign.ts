import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';
const KEY_BYTES = 32;

/** A new key as receivers keep it: `whsec_` and 32 random bytes in Base64. */
export function newKey(): string {
  return PREFIX + randomBytes(KEY_BYTES).toString('base64');
}

/** A message on its way. */
export interface Outgoing {
  /** Stays the same over all attempts, so that a receiver can tell a repetition. */
  readonly id: string;
  readonly body: string;
  /** Seconds since the epoch of this attempt: receivers refuse old ones, so that nobody can replay them. */
  readonly sentAt: number;
}

/** The headers of a signed message (Standard Webhooks 1.0: HMAC-SHA-256 over id, time and body). */
export function signedHeaders(key: string, { id, body, sentAt }: Outgoing): Record<string, string> {
  const secret = Buffer.from(key.slice(PREFIX.length), 'base64');
  const signature = createHmac('sha256', secret).update(`${id}.${sentAt}.${body}`).digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': String(sentAt),
    'webhook-signature': `v1,${signature}`,
  };
}
