import type { Race } from '../race.ts';
import { decode, dropByDecoding, redactByDecoding } from './peer.ts';
import { batchOf, bytesAfter, pipelineOf } from './pipeline.ts';
import { checkSameRecords } from './same-work.ts';

const GENERAL = '@bufbuild/protobuf';
const COLUMNS = ['timestamp', 'eventName', 'body', 'severityNumber', 'severityText', 'attributes'];
const ATTRIBUTES = ['path', 'country', 'secret', 'durationMs', 'isHit', 'attempt'];
const REDACT =
  'logs | extend attributes = iff(eventName == "Event7", bag_remove_keys(attributes, dynamic(["secret"])), attributes)';

/** From OTLP bytes to columns, every attribute by code, against a decoder into objects. */
export function decodeRace(
  requests: readonly Uint8Array[],
  records: number,
  peer: { name: string; decode: (bytes: Uint8Array) => unknown; atLeast?: number },
): Race {
  return {
    name: 'OTLP bytes to columns, each of 6 attributes one of them',
    peer: peer.name,
    records,
    turns: 5,
    ...(peer.atLeast !== undefined && { target: { atLeast: peer.atLeast } }),
    ours: () => () => {
      for (const bytes of requests) readColumns(bytes);
    },
    peers: () => () => {
      for (const bytes of requests) peer.decode(bytes);
    },
  };
}

function readColumns(bytes: Uint8Array): void {
  const table = batchOf(bytes).table('logs');
  for (const name of COLUMNS) table.column(name);
  const attributes = table.column('attributes');
  if (attributes.type !== 'dynamic' || !attributes.member) throw new Error('Attributes lost their members.');
  for (const key of ATTRIBUTES) attributes.member(key);
}

/** Whole ways from bytes to bytes, against decoding, editing and encoding. */
export function spliceRaces(requests: readonly Uint8Array[], records: number): Race[] {
  const drop = pipelineOf(['logs | where eventName != "Event7"']);
  const redact = pipelineOf([REDACT]);
  const [first] = requests;
  if (!first) throw new Error('There are no requests.');
  checkSameRecords(bytesAfter(drop, first), dropByDecoding(first, 'Event7'));
  checkSameRecords(bytesAfter(redact, first), redactByDecoding(first, 'Event7'));
  const overAll = (act: (bytes: Uint8Array) => unknown) => () => () => {
    for (const bytes of requests) act(bytes);
  };
  return [
    {
      name: 'drop one event of 50, bytes to bytes',
      peer: `${GENERAL}: decode, filter, encode`,
      records,
      turns: 3,
      ours: overAll((bytes) => bytesAfter(drop, bytes)),
      peers: overAll((bytes) => dropByDecoding(bytes, 'Event7')),
    },
    {
      name: 'redact a field of one event of 50, bytes to bytes',
      peer: `${GENERAL}: decode, edit, encode`,
      records,
      turns: 3,
      ours: overAll((bytes) => bytesAfter(redact, bytes)),
      peers: overAll((bytes) => redactByDecoding(bytes, 'Event7')),
    },
  ];
}

/** A general protobuf library as a decoder. */
export const generalDecoder = { name: `${GENERAL}, decode`, decode };
