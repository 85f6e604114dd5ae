import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { guardedLookup, whyClosed } from './address-guard.ts';

/** After this long without an answer an attempt has failed. */
const TIMEOUT_MS = 10_000;

/** What became of one attempt. `status` is null when nobody answered. */
export interface Attempt {
  readonly status: number | null;
  /** Why it failed, in words; null when the receiver took the message. */
  readonly error: string | null;
}

/** Posts a signed message. */
export type Post = (url: string, body: string, headers: Readonly<Record<string, string>>) => Promise<Attempt>;

/** Posts over the network: no redirects followed, closed addresses refused, never throws. */
export function createPost(allowsPrivate: boolean): Post {
  const lookup = guardedLookup(allowsPrivate);
  return (url, body, headers) =>
    new Promise((resolve) => {
      const { protocol, hostname } = new URL(url);
      const closed = whyLiteralIsClosed(hostname, allowsPrivate);
      if (closed) return resolve({ status: null, error: closed });
      const send = protocol === 'https:' ? requestHttps : requestHttp;
      const request = send(url, {
        method: 'POST',
        lookup,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'user-agent': 'Lookout',
          ...headers,
        },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      request.once('error', (error) => resolve({ status: null, error: wordsOf(error) }));
      request.once('response', (response) => {
        // The answer's body is nobody's business; it is thrown away, not kept.
        response.resume();
        resolve(toAttempt(response.statusCode ?? 0));
      });
      request.end(body);
    });
}

/** An address written out needs no resolver, so that one never sees it. */
function whyLiteralIsClosed(hostname: string, allowsPrivate: boolean): string | null {
  const address = hostname.replace(/^\[(.*)\]$/, '$1');
  return isIP(address) ? whyClosed(address, allowsPrivate) : null;
}

function toAttempt(status: number): Attempt {
  if (status >= 200 && status < 300) return { status, error: null };
  const isRedirect = status >= 300 && status < 400;
  return { status, error: isRedirect ? 'Redirects are not followed.' : `The receiver answered ${status}.` };
}

function wordsOf(error: Error): string {
  return error.name === 'TimeoutError'
    ? `The receiver did not answer within ${TIMEOUT_MS / 1000} seconds.`
    : `The receiver could not be reached: ${error.message}.`;
}
