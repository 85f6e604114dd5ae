import { rankOf } from './nearest-rank.ts';
import { QuantileSketch } from './quantile-sketch.ts';
import { selectNth } from './select-nth.ts';

/** The numbers of one group: exactly, then beyond the limit as a sketch. Which depends only on how many there are. */
export class NumberSample {
  #values = new Float64Array(16);
  #length = 0;
  #sketch: QuantileSketch | undefined;

  add(value: number, limit: number): void {
    if (this.#sketch) {
      this.#sketch.add(value);
      return;
    }
    if (this.#length === this.#values.length) this.#grow();
    this.#values[this.#length++] = value;
    if (this.#length > limit) this.#toSketch();
  }

  #grow(): void {
    const grown = new Float64Array(this.#values.length * 2);
    grown.set(this.#values);
    this.#values = grown;
  }

  #toSketch(): QuantileSketch {
    if (this.#sketch) return this.#sketch;
    const sketch = new QuantileSketch();
    for (const value of this.#values.subarray(0, this.#length)) sketch.add(value);
    this.#values = new Float64Array(0);
    this.#sketch = sketch;
    return sketch;
  }

  merge(other: NumberSample, limit: number): void {
    if (other.#sketch) this.#toSketch().merge(other.#sketch);
    else for (const value of other.#values.subarray(0, other.#length)) this.add(value, limit);
  }

  percentile(percent: number): number | null {
    if (this.#sketch) return this.#sketch.valueAt(rankOf(percent, this.#sketch.count));
    if (this.#length === 0) return null;
    return selectNth(this.#values.subarray(0, this.#length), rankOf(percent, this.#length));
  }

  get bytes(): number {
    return this.#sketch?.bytes ?? this.#values.byteLength;
  }
}
