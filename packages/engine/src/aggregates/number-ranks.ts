import type { NumberColumn } from '../column.ts';
import { narrow, type Scalar } from '../columns/scalar.ts';
import { arrayBytes } from './memory.ts';
import { NumberSample } from './number-sample.ts';
import type { RankState } from './rank-state.ts';

/** Ranks of numbers: exact up to a limit per group, from a sketch beyond it. */
export class NumberRanks implements RankState {
  readonly #type: NumberColumn['type'];
  readonly #limit: number;
  readonly #samples: NumberSample[] = [];
  #bytes = 0;
  readonly #charge = (bytes: number): void => {
    this.#bytes += bytes;
  };

  constructor(type: NumberColumn['type'], limit: number) {
    this.#type = type;
    this.#limit = limit;
  }

  #ensure(groupCount: number): readonly NumberSample[] {
    while (this.#samples.length < groupCount) {
      this.#samples.push(new NumberSample(this.#limit, this.#charge));
    }
    return this.#samples;
  }

  accumulate(slots: Uint32Array, groupCount: number, [column]: readonly [NumberColumn]): void {
    const samples = this.#ensure(groupCount);
    const { values, nulls, exact } = column;
    for (let row = 0; row < slots.length; row++) {
      const value = values[row]!;
      if ((nulls !== undefined && nulls[row] === 1) || Number.isNaN(value)) continue;
      samples[slots[row]!]!.add(value);
      if (exact && !Number.isSafeInteger(value)) samples[slots[row]!]!.noteExact(exact[row]!);
    }
  }

  merge(other: NumberRanks, slots: Uint32Array, groupCount: number): void {
    const samples = this.#ensure(groupCount);
    other.#samples.forEach((sample, from) => {
      samples[slots[from]!]!.merge(sample);
    });
  }

  valuesAt(slot: number, percents: readonly number[]): readonly Scalar[] {
    const sample = this.#samples[slot];
    return percents.map((percent) => this.#shown(sample?.percentile(percent) ?? null));
  }

  #shown(value: number | bigint | null): Scalar {
    if (value === null || this.#type === 'real') return value;
    return typeof value === 'bigint' ? narrow(value) : Math.round(value);
  }

  get bytes(): number {
    return this.#bytes + arrayBytes(this.#samples.length);
  }
}
