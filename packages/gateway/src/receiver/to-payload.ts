import { transcodeJson } from '@lookout/engine';
import type { Payload, Signal } from '../signal.ts';
import { WireError } from '../wire.ts';
import { countRecords } from './count-records.ts';
import type { Encoding } from './media-type.ts';
import { refusals } from './refusal.ts';

/** An export request as protobuf, whatever encoding it came in: from here on JSON takes the same road. Throws a 400 refusal. */
export function toProtobuf(signal: Signal, encoding: Encoding, body: Uint8Array): Uint8Array {
  if (encoding === 'protobuf') return body;
  const result = transcodeJson(signal, decodeText(body));
  if (result.ok) return result.bytes;
  throw refusals.unreadable(result.reason);
}

function decodeText(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw refusals.unreadable('The JSON body is not valid UTF-8.');
  }
}

/** An export request with its records counted. Throws a 400 refusal where it is malformed. */
export function toPayload(bytes: Uint8Array): Payload {
  try {
    return { bytes, records: countRecords(bytes) };
  } catch (error) {
    throw error instanceof WireError ? refusals.malformed(error.offset, error.message) : error;
  }
}
