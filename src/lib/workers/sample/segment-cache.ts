import { type LogBatch, readLogs } from '@lookout/engine';
import type { HeldFrame } from './held-frame.ts';

interface Joined {
  readonly frames: number;
  readonly batch: LogBatch;
}

/**
 * The frames of each segment as one batch. A full segment is joined once and its columns are decoded once, however
 * often the preview runs on it; only the segment that still grows is joined anew.
 */
export class SegmentCache {
  readonly #joined = new Map<number, Joined>();

  /** The frames of one segment, behind one another. */
  batchOf(segment: number, frames: readonly HeldFrame[]): LogBatch {
    const known = this.#joined.get(segment);
    if (known?.frames === frames.length) return known.batch;
    const batch = frames.length === 1 ? frames[0]!.batch : join(frames);
    this.#joined.set(segment, { frames: frames.length, batch });
    return batch;
  }

  /** Lets go of segments that the sample no longer has. */
  keepFrom(oldest: number): void {
    for (const segment of this.#joined.keys()) if (segment < oldest) this.#joined.delete(segment);
  }

  clear(): void {
    this.#joined.clear();
  }
}

/** Protobuf joins repeated fields: requests behind one another are one request. */
function join(frames: readonly HeldFrame[]): LogBatch {
  const bytes = new Uint8Array(frames.reduce((length, { batch }) => length + batch.bytes.length, 0));
  let at = 0;
  for (const { batch } of frames) {
    bytes.set(batch.bytes, at);
    at += batch.bytes.length;
  }
  const read = readLogs(bytes);
  if (!read.ok) throw new Error(`The joined sample does not read: ${read.reason} at byte ${read.offset}.`);
  return read.batch;
}
