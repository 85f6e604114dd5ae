import { fromBinary, type Message, toBinary } from '@bufbuild/protobuf';
import { quantile } from '../figure.ts';
import { requestMessage } from './data.ts';

/** Log records as a general protobuf library hands them over. */
interface PeerRecord {
  eventName: string;
  attributes: { key: string; value: { value: { case: string; value: unknown } } }[];
}
interface PeerRequest extends Message {
  resourceLogs: { scopeLogs: { logRecords: PeerRecord[] }[] }[];
}

/** A record as the plain object that a loop in JavaScript works on. */
export interface Row {
  readonly eventName: string;
  readonly durationMs: number;
}

/** What a gateway on a general protobuf library does: decode every record. */
export function decode(bytes: Uint8Array): PeerRequest {
  return fromBinary(requestMessage, bytes) as unknown as PeerRequest;
}

/** All records of a request. */
export function recordsOf(request: PeerRequest): PeerRecord[] {
  return request.resourceLogs.flatMap(({ scopeLogs }) => scopeLogs.flatMap(({ logRecords }) => logRecords));
}

function encode(request: PeerRequest): Uint8Array {
  return toBinary(requestMessage, request as never);
}

/** Decodes, leaves the records of one event out, encodes. */
export function dropByDecoding(bytes: Uint8Array, event: string): Uint8Array {
  const request = decode(bytes);
  for (const { scopeLogs } of request.resourceLogs) {
    for (const scope of scopeLogs)
      scope.logRecords = scope.logRecords.filter((one) => one.eventName !== event);
  }
  return encode(request);
}

/** Decodes, removes one attribute of the records of one event, encodes. */
export function redactByDecoding(bytes: Uint8Array, event: string): Uint8Array {
  const request = decode(bytes);
  for (const record of recordsOf(request)) {
    if (record.eventName === event)
      record.attributes = record.attributes.filter(({ key }) => key !== 'secret');
  }
  return encode(request);
}

/** Records as plain objects, with only what the summary reads. */
export function rowsOf(request: PeerRequest): Row[] {
  return recordsOf(request).map(({ eventName, attributes }) => ({
    eventName,
    durationMs: Number(attributes.find(({ key }) => key === 'durationMs')?.value.value.value),
  }));
}

/** Count, average and 95th percentile by event, row by row in a Map. */
export function summarizeByRow(rows: readonly Row[]): Map<string, readonly [number, number, number]> {
  const groups = new Map<string, number[]>();
  for (const { eventName, durationMs } of rows) {
    const group = groups.get(eventName);
    if (group) group.push(durationMs);
    else groups.set(eventName, [durationMs]);
  }
  const entries = [...groups].map(([eventName, values]) => {
    const sum = values.reduce((total, value) => total + value, 0);
    return [eventName, [values.length, sum / values.length, quantile(values, 0.95)]] as const;
  });
  return new Map(entries);
}
