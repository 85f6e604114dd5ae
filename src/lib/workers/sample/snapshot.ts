import type { SampleChunk } from '@lookout/engine';
import type { HeldFrame } from './held-frame.ts';
import { spanOf } from './sample-ring.ts';
import { weighSamples } from './sample-weights.ts';
import type { SegmentCache } from './segment-cache.ts';

/** A moment's sample. What is derived from it is made once, when it is first asked for. */
export class Snapshot {
  readonly generation: number;
  readonly frames: readonly HeldFrame[];
  readonly #segments: SegmentCache;
  #weights: readonly Float64Array[] | null = null;
  #chunks: readonly SampleChunk[] | null = null;

  constructor(generation: number, frames: readonly HeldFrame[], segments: SegmentCache) {
    this.generation = generation;
    this.frames = frames;
    this.#segments = segments;
  }

  /** Records of the stream that each sampled record stands for, by frame. */
  get weights(): readonly Float64Array[] {
    this.#weights ??= weighSamples(this.frames.map(({ header }) => header));
    return this.#weights;
  }

  /** The sample as the engine takes it: a chunk for each segment, oldest first. */
  get chunks(): readonly SampleChunk[] {
    this.#chunks ??= this.#cut();
    return this.#chunks;
  }

  #cut(): readonly SampleChunk[] {
    this.#segments.keepFrom(this.frames[0]?.segment ?? 0);
    const places = this.frames.map((frame, index) => ({ frame, weights: this.weights[index]! }));
    return [...Map.groupBy(places, ({ frame }) => frame.segment)].map(([segment, parts]) => {
      const frames = parts.map(({ frame }) => frame);
      const weights = joined(parts.map((part) => part.weights));
      return { batch: this.#segments.batchOf(segment, frames), weights, ...spanOf(frames)! };
    });
  }
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
