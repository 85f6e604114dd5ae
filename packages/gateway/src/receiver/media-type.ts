import type { Signal } from '../signal.ts';
import { SIGNALS } from '../signal.ts';
import { refusals } from './refusal.ts';

/** The two encodings of OTLP/HTTP. */
export type Encoding = 'protobuf' | 'json';

export const CONTENT_TYPES: Readonly<Record<Encoding, string>> = Object.freeze({
  protobuf: 'application/x-protobuf',
  json: 'application/json',
});

/** The encoding that a Content-Type header names. Throws a 415 refusal on any other. */
export function encodingOf(header: string | undefined): Encoding {
  const type = (header ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (type === CONTENT_TYPES.protobuf) return 'protobuf';
  if (type === CONTENT_TYPES.json) return 'json';
  throw refusals.wrongMediaType(type);
}

/** The signal that a path stands for. */
export function signalOf(path: string): Signal | undefined {
  return SIGNALS.find((signal) => path === `/v1/${signal}`);
}
