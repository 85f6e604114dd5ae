import { compilePlan, tableRows } from '@lookout/engine';
import { logBytes } from './engine/data.ts';
import { decode, dropByDecoding, redactByDecoding, rowsOf, summarizeByRow } from './engine/peer.ts';
import { batchOf, bytesAfter, pipelineOf, planOf } from './engine/pipeline.ts';
import { checkSameRecords, checkSameSummary } from './engine/same-work.ts';
import { type Figure, medianMilliseconds } from './figure.ts';

const RECORDS = 100_000;
const RUNS = 5;
const PROTOBUF = '@bufbuild/protobuf';
const READ_COLUMNS = ['timestamp', 'eventName', 'body', 'severityNumber', 'severityText', 'attributes'];
const REDACT =
  'logs | extend attributes = iff(eventName == "Event7", bag_remove_keys(attributes, dynamic(["secret"])), attributes)';
const SUMMARIZE =
  'logs | extend ms = tolong(attributes.durationMs) | summarize count(), avg(ms), percentile(ms, 95) by eventName';

interface Race {
  readonly name: string;
  readonly peer: string;
  readonly ours: () => unknown;
  readonly peers: () => unknown;
}

function figureOf({ name, peer, ours, peers }: Race): Figure {
  const [own, other] = [medianMilliseconds(RUNS, ours), medianMilliseconds(RUNS, peers)];
  const rate = (milliseconds: number) => `${Math.round(RECORDS / milliseconds)} thousand records/s`;
  return { name, peer, kind: 'throughput', ratio: other / own, ours: rate(own), peers: rate(other) };
}

/** The engine against a general protobuf library and a plain loop, on 100,000 records. */
export function engineFigures(): Figure[] {
  const bytes = logBytes(RECORDS);
  return [...wireRaces(bytes), ...summaryRaces(bytes)].map(figureOf);
}

function wireRaces(bytes: Uint8Array): Race[] {
  const drop = pipelineOf('logs | where eventName != "Event7"');
  const redact = pipelineOf(REDACT);
  checkSameRecords(bytesAfter(drop, bytes), dropByDecoding(bytes, 'Event7'));
  checkSameRecords(bytesAfter(redact, bytes), redactByDecoding(bytes, 'Event7'));
  return [
    {
      name: 'OTLP bytes to columns (texts and attributes by code, decoded when read)',
      peer: `${PROTOBUF}, decode`,
      ours: () => {
        const table = batchOf(bytes).table('logs');
        return READ_COLUMNS.map((name) => table.column(name));
      },
      peers: () => decode(bytes),
    },
    {
      name: 'drop one event of 50, bytes to bytes',
      peer: `${PROTOBUF}, decode, filter, encode`,
      ours: () => bytesAfter(drop, bytes),
      peers: () => dropByDecoding(bytes, 'Event7'),
    },
    {
      name: 'redact a field of one event of 50, bytes to bytes',
      peer: `${PROTOBUF}, decode, edit, encode`,
      ours: () => bytesAfter(redact, bytes),
      peers: () => redactByDecoding(bytes, 'Event7'),
    },
  ];
}

function summaryRaces(bytes: Uint8Array): Race[] {
  const summary = compilePlan(planOf(SUMMARIZE));
  const context = { now: { ms: Date.now(), nanos: 0 } };
  const table = batchOf(bytes).table('logs');
  const rows = rowsOf(decode(bytes));
  checkSameSummary(summary.run(table, context).table, rows);
  return [
    {
      name: 'count, average and p95 by event over a table that is read',
      peer: 'a row-by-row loop over plain objects',
      ours: () => tableRows(summary.run(table, context).table),
      peers: () => summarizeByRow(rows),
    },
    {
      name: 'count, average and p95 by event, from bytes',
      peer: `${PROTOBUF} and a row-by-row loop`,
      ours: () => tableRows(summary.run(batchOf(bytes).table('logs'), context).table),
      peers: () => summarizeByRow(rowsOf(decode(bytes))),
    },
  ];
}
