import { readLogs, type SampleChunk } from '@lookout/engine';
import type { HeldFrame } from './held-frame.ts';
import { spanOf } from './sample-ring.ts';
import { weighSamples } from './sample-weights.ts';

/** A moment's sample. What is derived from it is made once, when it is first asked for. */
export class Snapshot {
  readonly generation: number;
  readonly frames: readonly HeldFrame[];
  #weights: readonly Float64Array[] | null = null;
  #joined: readonly SampleChunk[] | null = null;

  constructor(generation: number, frames: readonly HeldFrame[]) {
    this.generation = generation;
    this.frames = frames;
  }

  /** Records of the stream that each sampled record stands for, by frame. */
  get weights(): readonly Float64Array[] {
    this.#weights ??= weighSamples(this.frames.map(({ header }) => header));
    return this.#weights;
  }

  /** The whole sample as one batch, whose columns are decoded once however often the preview runs on it. */
  get joined(): readonly SampleChunk[] {
    this.#joined ??= this.#join();
    return this.#joined;
  }

  #join(): readonly SampleChunk[] {
    const span = spanOf(this.frames);
    if (!span) return [];
    // Protobuf joins repeated fields: requests behind one another are one request.
    const read = readLogs(joinBytes(this.frames.map(({ batch }) => batch.bytes)));
    if (!read.ok) throw new Error(`The joined sample does not read: ${read.reason} at byte ${read.offset}.`);
    const weights = Float64Array.from(this.weights.flatMap((each) => [...each]));
    return [{ batch: read.batch, weights, ...span }];
  }
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
