/** Longer than this no input may take, in milliseconds. */
export const MOST_MILLISECONDS = 1000;
/** More memory than this no target may hold, in megabytes. */
export const MOST_MEGABYTES = 512;
/** The longest input that the main thread can see, in bytes. */
export const SEEN_BYTES = 1 << 20;

/** What a worker is to do. */
export interface Task {
  readonly target: string;
  readonly seed: number;
  readonly milliseconds: number;
  readonly shared: SharedArrayBuffer;
}

/** The input being tried: since when (milliseconds since the epoch, 0 = none), and its text. */
export interface Current {
  readonly since: Float64Array;
  readonly text: Uint8Array;
}

/** What a worker found. */
export interface Outcome {
  readonly target: string;
  readonly seed: number;
  readonly cases: number;
  /** The slowest input, in milliseconds. */
  readonly slowest: number;
  readonly failure: { readonly input: string; readonly error: string } | null;
}
