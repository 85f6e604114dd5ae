import type { ServerResponse } from 'node:http';
import { CONTENT_TYPES, type Encoding } from './media-type.ts';
import type { Refusal } from './refusal.ts';

// https://opentelemetry.io/docs/specs/otlp/#otlphttp-response

/** Codes of `google.rpc.Code` by HTTP status. */
const CODES: Readonly<Record<number, number>> = { 400: 3, 404: 5, 405: 12, 413: 8, 415: 3, 503: 14 };
const INTERNAL = 13;

/** Full success: an empty `Export…ServiceResponse` in the encoding of the request. */
export function answerSuccess(response: ServerResponse, encoding: Encoding): void {
  const body = encoding === 'json' ? '{}' : '';
  response.writeHead(200, {
    'content-type': CONTENT_TYPES[encoding],
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}

/** A refusal: its status, and a `google.rpc.Status` in the encoding of the request. */
export function answerRefusal(response: ServerResponse, refusal: Refusal, encoding: Encoding): void {
  const code = CODES[refusal.status] ?? INTERNAL;
  const body =
    encoding === 'json'
      ? Buffer.from(JSON.stringify({ code, message: refusal.message }))
      : encodeStatus(code, refusal.message);
  if (refusal.retryAfter !== undefined) response.setHeader('retry-after', refusal.retryAfter);
  response.writeHead(refusal.status, {
    'content-type': CONTENT_TYPES[encoding],
    'content-length': body.length,
  });
  response.end(body);
}

/** `google.rpc.Status`: 1 = code, 2 = message. */
function encodeStatus(code: number, message: string): Buffer {
  const text = Buffer.from(message);
  return Buffer.concat([Buffer.from([0x08, code, 0x12, ...varint(text.length)]), text]);
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)];
}
