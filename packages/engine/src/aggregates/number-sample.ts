import { objectBytes, TYPED_ARRAY_BYTES, valueBytes } from './memory.ts';
import { rankOf } from './nearest-rank.ts';
import { QuantileSketch } from './quantile-sketch.ts';
import { selectNth } from './select-nth.ts';

const FIRST_CAPACITY = 16;
const EMPTY_BYTES = objectBytes(7) + TYPED_ARRAY_BYTES + FIRST_CAPACITY * 8;

/** The numbers of one group: exactly, then beyond the limit as a sketch. Which depends only on how many there are. */
export class NumberSample {
  readonly #limit: number;
  readonly #charge: (bytes: number) => void;
  #values = new Float64Array(FIRST_CAPACITY);
  #length = 0;
  #sketch: QuantileSketch | undefined;
  /** The integers among the values that doubles cannot hold, as they are. */
  #wide: bigint[] | undefined;

  /** `charge` hears of every byte that is taken, or with a minus given back. */
  constructor(limit: number, charge: (bytes: number) => void) {
    this.#limit = limit;
    this.#charge = charge;
    charge(EMPTY_BYTES);
  }

  add(value: number): void {
    if (this.#sketch) {
      this.#sketch.add(value);
      return;
    }
    if (this.#length === this.#values.length) this.#resize(this.#values.length * 2);
    this.#values[this.#length++] = value;
    if (this.#length > this.#limit) this.#toSketch();
  }

  /** What a value that was just added is exactly. */
  noteExact(value: bigint): void {
    if (this.#sketch) return;
    this.#wide ??= [];
    this.#wide.push(value);
    this.#charge(valueBytes(value) + 8);
  }

  #resize(capacity: number): void {
    const resized = new Float64Array(capacity);
    resized.set(this.#values.subarray(0, Math.min(capacity, this.#length)));
    this.#charge((capacity - this.#values.length) * 8);
    this.#values = resized;
  }

  #toSketch(): QuantileSketch {
    if (this.#sketch) return this.#sketch;
    const sketch = new QuantileSketch(this.#charge);
    for (const value of this.#values.subarray(0, this.#length)) sketch.add(value);
    this.#resize(0);
    this.#charge(-(valueBytes(0n) + 8) * (this.#wide?.length ?? 0));
    this.#wide = undefined;
    this.#sketch = sketch;
    return sketch;
  }

  merge(other: NumberSample): void {
    if (other.#sketch) {
      this.#toSketch().merge(other.#sketch);
      return;
    }
    for (const value of other.#values.subarray(0, other.#length)) this.add(value);
    for (const value of other.#wide ?? []) this.noteExact(value);
  }

  percentile(percent: number): number | bigint | null {
    if (this.#sketch) return this.#sketch.valueAt(rankOf(percent, this.#sketch.count));
    if (this.#length === 0) return null;
    const rank = rankOf(percent, this.#length);
    const value = selectNth(this.#values.subarray(0, this.#length), rank);
    return this.#wide && !Number.isSafeInteger(value) ? this.#exactAt(rank, value) : value;
  }

  /** Among the integers that are this double, the one whose turn it is. */
  #exactAt(rank: number, double: number): bigint | number {
    const values = this.#values.subarray(0, this.#length);
    const before = values.reduce((count, value) => count + Number(value < double), 0);
    const same = this.#wide!.filter((value) => Number(value) === double).sort((a, b) => (a < b ? -1 : 1));
    return same[rank - before] ?? double;
  }
}
