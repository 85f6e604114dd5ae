import type { Endpoint } from '@lookout/contract';
import { invalid, keyRequired } from '../plane/problem-error.ts';

interface Asked {
  readonly request: Request;
  readonly body: unknown;
}

/** Answers a request with an `Idempotency-Key` as it was answered first. */
export type Once = (asked: Asked, work: () => unknown) => unknown;

/** Remembers what was answered for as long as the page lives. Operations are synchronous, so none is met running. */
export function createOnce(endpoint: Endpoint): Once {
  const answered = new Map<string, { readonly content: string; readonly answer: unknown }>();
  return (asked, work) => {
    const key = keyOf(endpoint, asked.request);
    if (key === null) return work();
    const content = contentOf(asked);
    const first = answered.get(key) ?? { content, answer: work() };
    if (first.content !== content) throw keyReused();
    answered.set(key, first);
    return first.answer;
  };
}

function keyOf({ method, idempotencyKey }: Endpoint, { headers }: Request): string | null {
  const key = headers.get('idempotency-key');
  if (key === null && idempotencyKey === 'required') throw keyRequired();
  return method === 'POST' ? key : null;
}

const contentOf = ({ request, body }: Asked) =>
  JSON.stringify([request.url, body, request.headers.get('if-match')]);

const keyReused = () =>
  invalid(422, 'This Idempotency-Key was used for another request. Give every request one of its own.');
