import { create, toBinary } from '@bufbuild/protobuf';
import { otlpMessage } from '../../packages/engine/src/otlp/schema/registry.ts';

/** The protobuf messages of OTLP logs for the peer, a general protobuf library. */
export const requestMessage = otlpMessage('ExportLogsServiceRequest');

export const DURABLE_IDS = 50;
/** When the first record occurred. */
export const FIRST_MS = 1_795_000_000_000;
export const RECORDS_A_MILLISECOND = 10;
/** Records in one export request: the size of batch that the engine is made for. */
const REQUEST_RECORDS = 8_000;

function text(value: string) {
  return { value: { case: 'stringValue', value } };
}

function integer(value: number) {
  return { value: { case: 'intValue', value: BigInt(value) } };
}

function record(index: number) {
  const event = `Event${index % DURABLE_IDS}`;
  const attributes = [
    { key: 'path', value: text(`/items/${index % 997}`) },
    { key: 'country', value: text(['DE', 'US', 'NG', 'IN'][index % 4] ?? 'DE') },
    { key: 'secret', value: text(`sk_live_${(index * 2_654_435_761) % 4_294_967_296}`) },
    { key: 'durationMs', value: integer((index * 7919) % 1000) },
    { key: 'isHit', value: { value: { case: 'boolValue', value: index % 3 === 0 } } },
    { key: 'attempt', value: integer(index % 5) },
  ];
  return {
    timeUnixNano: BigInt(FIRST_MS + Math.floor(index / RECORDS_A_MILLISECOND)) * 1_000_000n,
    severityNumber: 9,
    severityText: 'INFO',
    eventName: event,
    body: text(`${event} handled request ${(index * 7919) % 1_000_003} in ${index % 1000} ms`),
    attributes,
  };
}

/** Log records of 50 Durable IDs with 6 attributes each, from the `first` on, as one OTLP request. */
function logBytes(count: number, first = 0): Uint8Array {
  const logRecords = Array.from({ length: count }, (_, index) => record(first + index));
  const resource = { attributes: [{ key: 'service.name', value: text('bench') }] };
  const request = create(requestMessage, {
    resourceLogs: [{ resource, scopeLogs: [{ scope: { name: 'bench' }, logRecords }] }],
  } as never);
  return toBinary(requestMessage, request);
}

/** `count` records, a multiple of the size of a request, as the requests in which they arrive. */
export function logRequests(count: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(count / REQUEST_RECORDS) }, (_, index) =>
    logBytes(Math.min(REQUEST_RECORDS, count - index * REQUEST_RECORDS), index * REQUEST_RECORDS),
  );
}
