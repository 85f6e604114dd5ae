import type { ScalarType } from '@lookout/contract';
import type { NumberColumn } from '../column.ts';
import { narrow, type Scalar } from '../columns/scalar.ts';
import type { Compiled, Evaluate } from '../expressions/compiled.ts';
import { lift } from '../expressions/lift.ts';
import type { Decimal } from '../values/decimal/decimal.ts';
import { addDecimals, floorToDecimal, subtractDecimals } from '../values/decimal/decimal-arithmetic.ts';
import { decimalFrom, decimalToScalar } from '../values/decimal/on-texts.ts';

/** What is rounded down to multiples of a size, counted from a point (from zero, where there is none). */
export interface Bins<T extends ScalarType = ScalarType> {
  readonly value: Compiled;
  readonly size: Compiled;
  readonly from: Compiled | undefined;
  readonly type: T;
}

/** `bin` and `bin_at` of numbers, all of one type. */
export function compileNumberBin(bins: Bins): Evaluate {
  const { value, size, from, type } = bins;
  const parts = from ? [value, size, from] : [value, size];
  const exactly = lift(parts, type, ([number, width, start]) =>
    binned(number as Scalar, width as Scalar, (start === undefined ? 0 : start) as Scalar),
  );
  const width = size.constant?.value;
  if (from || typeof width !== 'number' || !(width > 0)) return exactly;
  return (frame) => {
    const column = value.evaluate(frame) as NumberColumn;
    return column.exact ? exactly(frame) : binDoubles(column, width);
  };
}

function binDoubles({ type, values, nulls }: NumberColumn, width: number): NumberColumn {
  const out = new Float64Array(values.length);
  for (let row = 0; row < out.length; row++) out[row] = Math.floor(values[row]! / width) * width;
  return { type, values: out, nulls };
}

function binned(value: Scalar, size: Scalar, from: Scalar): Scalar {
  if (value === null || size === null || from === null) return null;
  if (typeof value === 'string') return binnedDecimal(value, size, from);
  if (!((size as number) > 0)) return null;
  if (typeof value === 'number' && typeof size === 'number' && typeof from === 'number') {
    return Math.floor((value - from) / size) * size + from;
  }
  const [width, start] = [BigInt(size as bigint), BigInt(from as bigint)];
  const distance = BigInt(value as bigint) - start;
  const rest = distance % width;
  return narrow(distance - (rest < 0n ? rest + width : rest) + start);
}

const ZERO: Decimal = { coefficient: 0n, exponent: 0 };

function binnedDecimal(value: Scalar, size: Scalar, from: Scalar): string | null {
  const [number, width] = [decimalFrom(value), decimalFrom(size)];
  const start = decimalFrom(from) ?? ZERO;
  const distance = number && subtractDecimals(number, start);
  const floor = distance && width && floorToDecimal(distance, width);
  return decimalToScalar(floor && addDecimals(floor, start));
}
