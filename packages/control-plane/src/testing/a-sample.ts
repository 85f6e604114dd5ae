import { readLogs, type SampleChunk, transcodeJson } from '@lookout/engine';

const NOW = 1_795_000_000_000_000_000n;
const SECOND = 1_000_000_000n;

/** One second of a stream in which each record stands for itself. */
export function aSample(
  eventNames: readonly string[],
  attributes: Readonly<Record<string, string>> = {},
): SampleChunk {
  const logRecords = eventNames.map((eventName, row) => ({
    timeUnixNano: String(NOW + BigInt(row)),
    eventName,
    body: { stringValue: `${eventName} happened` },
    attributes: Object.entries(attributes).map(([key, stringValue]) => ({ key, value: { stringValue } })),
  }));
  const text = JSON.stringify({ resourceLogs: [{ scopeLogs: [{ logRecords }] }] });
  const transcoded = transcodeJson('logs', text);
  if (!transcoded.ok) throw new Error('The sample is no OTLP.');
  const read = readLogs(transcoded.bytes);
  if (!read.ok) throw new Error(read.reason);
  return {
    batch: read.batch,
    weights: new Float64Array(eventNames.length).fill(1),
    from: NOW,
    to: NOW + SECOND,
  };
}
