import type { Column, TimeColumn } from '../column.ts';
import { buildColumn } from '../columns/build.ts';
import { instantFromNanoseconds } from '../instant.ts';
import type { Accumulator } from './definition.ts';
import { GrowableDoubles } from './growable.ts';

/** Sums of durations, or the averages of durations and of moments, exact to the nanosecond. */
export class TimeTotals implements Accumulator {
  readonly #ms = new GrowableDoubles();
  readonly #nanos = new GrowableDoubles();
  readonly #counts = new GrowableDoubles();
  readonly #type: 'timespan' | 'datetime';
  readonly #averages: boolean;

  constructor(type: 'timespan' | 'datetime', averages: boolean) {
    this.#type = type;
    this.#averages = averages;
  }

  accumulate(slots: Uint32Array, groupCount: number, [column]: readonly [TimeColumn]): void {
    const [ms, nanos, counts] = this.#ensure(groupCount);
    for (let row = 0; row < slots.length; row++) {
      if (column.nulls?.[row] === 1) continue;
      const slot = slots[row]!;
      ms[slot]! += column.ms[row]!;
      nanos[slot]! += column.nanos[row]!;
      counts[slot]! += 1;
    }
  }

  #ensure(groupCount: number): [Float64Array, Float64Array, Float64Array] {
    return [this.#ms.ensure(groupCount), this.#nanos.ensure(groupCount), this.#counts.ensure(groupCount)];
  }

  merge(other: TimeTotals, slots: Uint32Array, groupCount: number): void {
    const [ms, nanos, counts] = this.#ensure(groupCount);
    const [otherMs, otherNanos, otherCounts] = other.#ensure(slots.length);
    for (let from = 0; from < slots.length; from++) {
      const slot = slots[from]!;
      ms[slot]! += otherMs[from]!;
      nanos[slot]! += otherNanos[from]!;
      counts[slot]! += otherCounts[from]!;
    }
  }

  finish(groupCount: number): Column {
    const [ms, nanos, counts] = this.#ensure(groupCount);
    return buildColumn(this.#type, groupCount, (slot) => {
      const total = BigInt(ms[slot]!) * 1_000_000n + BigInt(nanos[slot]!);
      if (!this.#averages) return instantFromNanoseconds(total);
      return counts[slot] === 0 ? null : instantFromNanoseconds(total / BigInt(counts[slot]!));
    });
  }

  get bytes(): number {
    return this.#ms.bytes + this.#nanos.bytes + this.#counts.bytes;
  }
}
