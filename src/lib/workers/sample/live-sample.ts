import type { Nanoseconds, TapFrame } from '@lookout/contract';
import { givenSample } from './given-sample.ts';
import { type HeldFrame, holdFrame } from './held-frame.ts';
import { SampleRing, spanOf } from './sample-ring.ts';
import { SegmentCache } from './segment-cache.ts';
import { Snapshot } from './snapshot.ts';

/** Sampled records that the console holds, and how many of them are read into columns together. */
const SIZE = { capacity: 100_000, segmentSize: 10_000 };

/** The newest records of the stream, and the snapshot that the preview keeps while it is frozen. */
export class LiveSample {
  readonly #ring = new SampleRing<HeldFrame>(SIZE);
  readonly #segments = new SegmentCache();
  #generation = 0;
  #latest: Snapshot | null = null;
  #shown: Snapshot | null = null;
  #frozen: Snapshot | null = null;
  #given: string | null = null;

  get generation(): number {
    return this.#generation;
  }

  get isFrozen(): boolean {
    return this.#frozen !== null;
  }

  /** What somebody brought for the preview to run on, by its name; null while it runs on the stream. */
  get given(): string | null {
    return this.#given;
  }

  get records(): number {
    return this.#ring.records;
  }

  /** Takes a frame in unless the tap repeated it; says whether the sample changed. */
  add(frame: TapFrame): boolean {
    if (!this.#ring.isNew(frame.header)) return false;
    this.#ring.push((place) => holdFrame(frame, place));
    this.#touch();
    return true;
  }

  clear(): void {
    this.#ring.clear();
    this.#segments.clear();
    this.#shown = null;
    this.#frozen = null;
    this.#given = null;
    this.#touch();
  }

  freeze(isFrozen: boolean): void {
    if (!isFrozen) this.#given = null;
    // What is on the screen is what stands still.
    this.#frozen = isFrozen ? (this.#frozen ?? this.forPreview(false)) : null;
  }

  /** Lets the preview stand still on records that somebody brought, until it is no longer frozen. */
  give(bytes: Uint8Array, name: string): number {
    const snapshot = givenSample(bytes, this.#generation + 1);
    this.#frozen = snapshot;
    this.#given = name;
    this.#touch();
    return snapshot.frames[0]!.recordCount;
  }

  /** What the preview shows: what stands still, else the sample as of now. */
  shown(): Snapshot {
    return this.#frozen ?? this.latest();
  }

  /** The sample as of now, the same object until it changes. */
  latest(): Snapshot {
    this.#latest ??= new Snapshot(this.#generation, this.#ring.entries, this.#segments);
    return this.#latest;
  }

  /** What the preview runs on: the frozen sample, else the newest one if asked for, else the one it ran on last. */
  forPreview(isRefresh: boolean): Snapshot {
    if (this.#frozen) return this.#frozen;
    if (isRefresh || !this.#shown || this.#shown.frames.length === 0) this.#shown = this.latest();
    return this.#shown;
  }

  span(): { from: Nanoseconds; to: Nanoseconds } | null {
    const span = spanOf(this.#ring.entries);
    return span && { from: String(span.from) as Nanoseconds, to: String(span.to) as Nanoseconds };
  }

  #touch(): void {
    this.#generation += 1;
    this.#latest = null;
  }
}
