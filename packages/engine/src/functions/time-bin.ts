import type { TimeColumn } from '../column.ts';
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
    return (frame) => binMilliseconds(value.evaluate(frame) as TimeColumn, asInstant(width).ms, origin.ms);
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

function binMilliseconds({ type, ms, nulls }: TimeColumn, width: number, origin: number): TimeColumn {
  const out = new Float64Array(ms.length);
  for (let row = 0; row < out.length; row++) {
    out[row] = Math.floor((ms[row]! - origin) / width) * width + origin;
  }
  return { type, ms: out, nanos: new Uint32Array(out.length), nulls };
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
