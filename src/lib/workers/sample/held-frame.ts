import type { TapFrame, TapHeader } from '@lookout/contract';
import { type LogBatch, readLogs } from '@lookout/engine';
import type { RingEntry, RingPlace } from './sample-ring.ts';

/** A tap frame, read into columns once. */
export interface HeldFrame extends RingEntry {
  readonly header: TapHeader;
  readonly batch: LogBatch;
  /** The changed records after the probes; null when none was changed. */
  readonly after: LogBatch | null;
}

/** Reads a frame. Throws when its parts do not belong together: the tap is then read anew. */
export function holdFrame(frame: TapFrame, place: RingPlace): HeldFrame {
  const batch = readPart(frame.before);
  if (batch.recordCount !== frame.header.stratumOf.length)
    throw new RangeError(
      `a frame announces ${frame.header.stratumOf.length} records and carries ${batch.recordCount}`,
    );
  const after = frame.after.length === 0 ? null : readPart(frame.after);
  return { header: frame.header, recordCount: batch.recordCount, ...place, batch, after };
}

function readPart(bytes: Uint8Array): LogBatch {
  const read = readLogs(bytes);
  if (!read.ok) throw new RangeError(`${read.reason} at byte ${read.offset}`);
  return read.batch;
}
