import type { TimeColumn } from '../column.ts';
import { constantColumn } from '../columns/build.ts';
import { asInstant, type Scalar } from '../columns/scalar.ts';
import type { Evaluate } from '../expressions/compiled.ts';
import { lift } from '../expressions/lift.ts';
import { type Instant, instantFromNanoseconds, nanosecondsOf } from '../instant.ts';
import { YEAR_ONE_MS } from '../values/calendar.ts';
import type { Bins } from './number-bin.ts';

type TimeType = TimeColumn['type'];

/** `bin` and `bin_at` of moments and durations. In doubles where the size is whole milliseconds, which is nearly always. */
export function compileTimeBin({ value, size, from, type }: Bins<TimeType>): Evaluate {
  const origin = originOf(type);
  const width = size.constant?.value;
  const isPlain = width && asInstant(width).nanos === 0 && asInstant(width).ms > 0;
  if (isPlain && !from && value.type === type) {
    const bins = new MillisecondBins(asInstant(width).ms, origin.ms);
    return (frame) => bins.of(value.evaluate(frame) as TimeColumn);
  }
  const parts = from ? [value, size, from] : [value, size];
  return lift(parts, type, ([at, by, start]) =>
    binNanoseconds(at as Scalar, by as Scalar, (start === undefined ? origin : start) as Scalar),
  );
}

/** Moments are counted from the year 1, so that weeks begin on Mondays; durations from nothing. */
function originOf(type: TimeType): Instant {
  return { ms: type === 'datetime' ? -YEAR_ONE_MS : 0, nanos: 0 };
}

/** Records of one batch mostly fall into one bin, and those of the next batch into the same. */
class MillisecondBins {
  readonly #width: number;
  readonly #origin: number;
  #last: TimeColumn | undefined;

  constructor(width: number, origin: number) {
    this.#width = width;
    this.#origin = origin;
  }

  of(column: TimeColumn): TimeColumn {
    const { type, ms, nulls } = column;
    const count = ms.length;
    const first = this.#startOf(ms[0] ?? 0);
    if (!nulls && areWithin(ms, first, first + this.#width)) return this.#constant(type, count, first);
    const out = new Float64Array(count);
    for (let row = 0; row < count; row++) out[row] = this.#startOf(ms[row]!);
    return { type, ms: out, nanos: new Uint32Array(count), nulls };
  }

  #startOf(ms: number): number {
    return Math.floor((ms - this.#origin) / this.#width) * this.#width + this.#origin;
  }

  #constant(type: TimeType, count: number, start: number): TimeColumn {
    const last = this.#last;
    if (last?.type === type && last.ms.length === count && last.ms[0] === start) return last;
    const column = constantColumn(type, count, { ms: start, nanos: 0 }) as TimeColumn;
    this.#last = column;
    return column;
  }
}

function areWithin(ms: Float64Array, start: number, end: number): boolean {
  for (let row = 0; row < ms.length; row++) if (!(ms[row]! >= start && ms[row]! < end)) return false;
  return true;
}

function binNanoseconds(at: Scalar, by: Scalar, start: Scalar): Instant | null {
  if (at === null || by === null || start === null) return null;
  const width = nanosecondsOf(asInstant(by));
  if (width <= 0n) return null;
  const origin = nanosecondsOf(asInstant(start));
  const distance = nanosecondsOf(asInstant(at)) - origin;
  const rest = distance % width;
  return instantFromNanoseconds(distance - (rest < 0n ? rest + width : rest) + origin);
}
