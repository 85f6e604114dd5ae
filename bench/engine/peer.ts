import { fromBinary, type Message, toBinary } from '@bufbuild/protobuf';
import { requestMessage } from './data.ts';

/** Log records as a general protobuf library hands them over. */
interface PeerRecord {
  eventName: string;
  attributes: { key: string; value: { value: { case: string; value: unknown } } }[];
}
interface PeerRequest extends Message {
  resourceLogs: { scopeLogs: { logRecords: PeerRecord[] }[] }[];
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
