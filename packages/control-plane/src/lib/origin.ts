import { AsyncLocalStorage } from 'node:async_hooks';
import type { Account, AuditActor, AuditFrom } from '@lookout/contract';

/** Who makes a request, and from where. */
export interface Origin {
  readonly actor: AuditActor;
  readonly from: AuditFrom;
}

/** What Lookout does by itself: expiry, trips, confirmations. */
export const SYSTEM: AuditActor = Object.freeze({ kind: 'system', id: null, name: 'Lookout', tokenId: null });

/** Somebody who has not signed in. */
export const ANONYMOUS: AuditActor = Object.freeze({
  kind: 'anonymous',
  id: null,
  name: 'Not signed in',
  tokenId: null,
});

const origins = new AsyncLocalStorage<Origin>();

/** Runs the work of one request: whatever it writes to the audit log knows where it came from. */
export function withOrigin<T>(origin: Origin, work: () => T): T {
  return origins.run(origin, work);
}

/** The request that the code runs for; undefined for what Lookout does by itself. */
export function currentOrigin(): Origin | undefined {
  return origins.getStore();
}

/** A person as the audit log names them, by themselves or by a token of theirs. */
export function toActor(
  { id, name }: Pick<Account, 'id' | 'name'>,
  tokenId: string | null = null,
): AuditActor {
  return { kind: tokenId === null ? 'person' : 'token', id, name, tokenId };
}
