import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { fields } from '../wire.ts';

const compress = promisify(gzip);

/** How one attempt to deliver ended. */
export type Delivery =
  /** `rejected` records were refused by the receiver although it took the request (partial success). */
  | { readonly kind: 'delivered'; readonly rejected: number }
  | { readonly kind: 'retry'; readonly error: string; readonly afterMs: number }
  | { readonly kind: 'refused'; readonly error: string };

/** Where a request goes. */
export interface Target {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
}

const RETRYABLE: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/** Posts protobuf, gzipped, and says how that ended; never rejects. What may be retried is the OTLP specification's. */
export async function post(target: Target, bytes: Uint8Array, signal: AbortSignal): Promise<Delivery> {
  try {
    const response = await fetch(target.url, {
      method: 'POST',
      redirect: 'manual',
      headers: { ...target.headers, 'content-type': 'application/x-protobuf', 'content-encoding': 'gzip' },
      body: await compress(bytes, { level: constants.Z_BEST_SPEED }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(target.timeoutMs)]),
    });
    const body = new Uint8Array(await response.arrayBuffer());
    return judge(response, body);
  } catch (error) {
    return { kind: 'retry', error: describe(error), afterMs: 0 };
  }
}

function judge(response: Response, body: Uint8Array): Delivery {
  if (response.ok) return { kind: 'delivered', rejected: rejectedRecords(response, body) };
  const error = `answered ${response.status} ${response.statusText}`.trimEnd();
  if (!RETRYABLE.has(response.status)) return { kind: 'refused', error };
  return { kind: 'retry', error, afterMs: retryAfterMs(response.headers.get('retry-after')) };
}

/** Field 1 of an `Export…ServiceResponse` is the partial success; its field 1 counts what was rejected. */
function rejectedRecords(response: Response, body: Uint8Array): number {
  if (!response.headers.get('content-type')?.includes('protobuf')) return 0;
  try {
    const partial = fields(body).find((field) => field.number === 1 && field.type === 2);
    if (!partial) return 0;
    return fields(body, partial.start, partial.end).find((field) => field.number === 1)?.value ?? 0;
  } catch {
    return 0;
  }
}

function retryAfterMs(header: string | null): number {
  if (!header) return 0;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), 60_000) : 0;
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? error.cause : error;
  return cause.message || ('code' in cause ? String(cause.code) : cause.name);
}
