import type { Column, NumberColumn } from '../column.ts';
import { buildColumn } from '../columns/build.ts';
import type { Accumulator } from './definition.ts';
import { NumberSample } from './number-sample.ts';

/** Percentiles of numbers: exact up to a limit per group, from a sketch beyond it. */
export class NumberPercentile implements Accumulator {
  readonly #type: NumberColumn['type'];
  readonly #percent: number;
  readonly #limit: number;
  readonly #samples: NumberSample[] = [];

  constructor(type: NumberColumn['type'], percent: number, limit: number) {
    this.#type = type;
    this.#percent = percent;
    this.#limit = limit;
  }

  #ensure(groupCount: number): readonly NumberSample[] {
    while (this.#samples.length < groupCount) this.#samples.push(new NumberSample());
    return this.#samples;
  }

  accumulate(slots: Uint32Array, groupCount: number, [column]: readonly [NumberColumn]): void {
    const samples = this.#ensure(groupCount);
    const { values, nulls } = column;
    for (let row = 0; row < slots.length; row++) {
      const value = values[row]!;
      if ((nulls !== undefined && nulls[row] === 1) || Number.isNaN(value)) continue;
      samples[slots[row]!]!.add(value, this.#limit);
    }
  }

  merge(other: NumberPercentile, slots: Uint32Array, groupCount: number): void {
    const samples = this.#ensure(groupCount);
    other.#samples.forEach((sample, from) => {
      samples[slots[from]!]!.merge(sample, this.#limit);
    });
  }

  finish(groupCount: number): Column {
    const samples = this.#ensure(groupCount);
    const isReal = this.#type === 'real';
    return buildColumn(this.#type, groupCount, (slot) => {
      const value = samples[slot]!.percentile(this.#percent);
      return value === null || isReal ? value : Math.round(value);
    });
  }

  get bytes(): number {
    return this.#samples.reduce((sum, sample) => sum + sample.bytes, 0);
  }
}
