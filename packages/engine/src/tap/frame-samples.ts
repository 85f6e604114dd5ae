import { TAP_OUTCOMES } from '@lookout/contract';
import type { LogBatch } from '../otlp/log-batch.ts';
import { NO_CONTENTS } from '../otlp/record-contents.ts';
import { spliceLogs } from '../otlp/splice-logs.ts';
import type { ProcessResult } from '../stream/process-result.ts';

const CHANGED = TAP_OUTCOMES.indexOf('changed');

/** A record that a reservoir picked. */
export interface Sample {
  readonly batch: LogBatch;
  readonly result: ProcessResult;
  readonly row: number;
  readonly stratum: number;
}

/** Samples in the order of their bytes. */
export interface FramedSamples {
  readonly samples: readonly Sample[];
  /** The records before the probes. */
  readonly before: Uint8Array;
  /** The changed ones among them after the probes. */
  readonly after: Uint8Array;
}

/** Cuts the picked records out of their batches. Requests behind one another are one request: protobuf joins repeated fields. */
export function frameSamples(picked: readonly Sample[]): FramedSamples {
  const batches = [...Map.groupBy(picked, ({ batch }) => batch).values()].map((samples) =>
    samples.toSorted((a, b) => a.row - b.row),
  );
  return {
    samples: batches.flat(),
    before: joined(batches.map(beforeBytes)),
    after: joined(batches.map(afterBytes)),
  };
}

function beforeBytes(samples: readonly Sample[]): Uint8Array {
  const { batch } = samples[0]!;
  const isKept = new Uint8Array(batch.recordCount);
  for (const { row } of samples) isKept[row] = 1;
  return spliceLogs(batch.index, { isKept, replacements: NO_CONTENTS });
}

function afterBytes(samples: readonly Sample[]): Uint8Array {
  const { result } = samples[0]!;
  const changed = samples.filter(({ row }) => result.outcomeOf[row] === CHANGED);
  return result.changedBytes(changed.map(({ row }) => row));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
