import type { TimeColumn } from '../column.ts';
import { asInstant, type Scalar } from '../columns/scalar.ts';
import type { Compiled, Evaluate } from '../expressions/compiled.ts';
import { lift } from '../expressions/lift.ts';
import { instantFromNanoseconds, nanosecondsOf } from '../instant.ts';

/** Moments are counted from the year 1, so that weeks begin on Mondays: its first day in milliseconds before 1970. */
const YEAR_ONE_MS = 62_135_596_800_000;

type TimeType = TimeColumn['type'];

/** `bin` of moments and durations. In doubles where the size is whole milliseconds, which is nearly always. */
export function compileTimeBin(value: Compiled, size: Compiled, type: TimeType): Evaluate {
  const origin = type === 'datetime' ? YEAR_ONE_MS : 0;
  const width = size.constant?.value;
  if (width && asInstant(width).nanos === 0 && asInstant(width).ms > 0 && value.type === type) {
    return (frame) => binMilliseconds(value.evaluate(frame) as TimeColumn, asInstant(width).ms, origin);
  }
  return lift([value, size], type, ([at, by]) => binNanoseconds(at as Scalar, by as Scalar, origin));
}

function binMilliseconds({ type, ms, nulls }: TimeColumn, width: number, origin: number): TimeColumn {
  const out = new Float64Array(ms.length);
  for (let row = 0; row < out.length; row++) {
    out[row] = Math.floor((ms[row]! + origin) / width) * width - origin;
  }
  return { type, ms: out, nanos: new Uint32Array(out.length), nulls };
}

function binNanoseconds(at: Scalar, by: Scalar, origin: number) {
  if (at === null || by === null) return null;
  const width = nanosecondsOf(asInstant(by));
  if (width <= 0n) return null;
  const offset = BigInt(origin) * 1_000_000n;
  const from = nanosecondsOf(asInstant(at)) + offset;
  const rest = from % width;
  return instantFromNanoseconds(from - (rest < 0n ? rest + width : rest) - offset);
}
