import { randomUUID } from 'node:crypto';

/** An identifier that ties the lines of one request together in the log. */
export function newRequestId(): string {
  return randomUUID();
}
