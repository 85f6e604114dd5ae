import type { TimeColumn } from '../column.ts';
import type { Accumulator } from './definition.ts';
import { GrowableDoubles, GrowableWords } from './growable.ts';

/** The least (sign 1) or greatest (sign -1) moment or duration of each group. */
export class TimeExtreme implements Accumulator {
  readonly #type: TimeColumn['type'];
  readonly #sign: 1 | -1;
  /** NaN holds the place of a group without a value. */
  readonly #ms = new GrowableDoubles(Number.NaN);
  readonly #nanos = new GrowableWords();

  constructor(type: TimeColumn['type'], sign: 1 | -1) {
    this.#type = type;
    this.#sign = sign;
  }

  accumulate(slots: Uint32Array, groupCount: number, [column]: readonly [TimeColumn]): void {
    const best = this.#ms.ensure(groupCount);
    const bestNanos = this.#nanos.ensure(groupCount);
    const { ms, nanos, nulls } = column;
    const sign = this.#sign;
    for (let row = 0; row < slots.length; row++) {
      if (nulls !== undefined && nulls[row] === 1) continue;
      const slot = slots[row]!;
      const distance = (ms[row]! - best[slot]!) * sign;
      // Of equal milliseconds the nanoseconds decide. Nothing compares with NaN but by being none.
      if (distance > 0 || (distance === 0 && (nanos[row]! - bestNanos[slot]!) * sign >= 0)) continue;
      best[slot] = ms[row]!;
      bestNanos[slot] = nanos[row]!;
    }
  }

  merge(other: TimeExtreme, slots: Uint32Array, groupCount: number): void {
    this.accumulate(slots, groupCount, [other.finish(slots.length)]);
  }

  finish(groupCount: number): TimeColumn {
    const ms = this.#ms.ensure(groupCount).slice(0, groupCount);
    const nulls = Uint8Array.from(ms, (value) => Number(Number.isNaN(value)));
    const values = ms.map((value) => (Number.isNaN(value) ? 0 : value));
    return {
      type: this.#type,
      ms: values,
      nanos: this.#nanos.ensure(groupCount).slice(0, groupCount),
      nulls,
    };
  }

  get bytes(): number {
    return this.#ms.bytes + this.#nanos.bytes;
  }
}
