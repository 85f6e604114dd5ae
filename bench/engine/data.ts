import { create, toBinary } from '@bufbuild/protobuf';
import { otlpMessage } from '../../packages/engine/src/otlp/schema/registry.ts';

/** The protobuf messages of OTLP logs for the peer, a general protobuf library. */
export const requestMessage = otlpMessage('ExportLogsServiceRequest');

const DURABLE_IDS = 50;
const START = 1_795_000_000_000_000_000n;

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
    timeUnixNano: START + BigInt(index) * 1_000_000n,
    severityNumber: 9,
    severityText: 'INFO',
    eventName: event,
    body: text(`${event} handled a request in ${index % 1000} ms`),
    attributes,
  };
}

/** `count` log records of 50 Durable IDs with 6 attributes each, as one OTLP request. */
export function logBytes(count: number): Uint8Array {
  const logRecords = Array.from({ length: count }, (_, index) => record(index));
  const resource = { attributes: [{ key: 'service.name', value: text('bench') }] };
  const request = create(requestMessage, {
    resourceLogs: [{ resource, scopeLogs: [{ scope: { name: 'bench' }, logRecords }] }],
  } as never);
  return toBinary(requestMessage, request);
}
