import type { ScalarType } from '@lookout/contract';
import type { NumberColumn } from '../column.ts';
import { isNumberType, isTimeType, narrow, type Scalar } from '../columns/scalar.ts';
import type { Compiled, Evaluate } from '../expressions/compiled.ts';
import { converted, lift } from '../expressions/lift.ts';
import { PlanError } from '../plan/plan-error.ts';
import { alias, columnFunction, scalarFunction } from './definition.ts';
import { compileTimeBin } from './time-bin.ts';

const bin = columnFunction(
  {
    name: 'bin',
    signature: 'bin(value, size)',
    description: 'The value rounded down to a multiple of the size; groups moments, durations and numbers.',
    example: 'logs | summarize count() by bin(timestamp, 1m)',
    page: 'bin-function',
    arity: [2, 2],
    parameters: ['any'],
    returns: ([value = 'real', size = 'real']) => binType(value, size),
  },
  ([value, size], type) => {
    if (isTimeType(type)) return compileTimeBin(value!, converted(size!, 'timespan'), type);
    return compileNumberBin(converted(value!, type), converted(size!, type), type);
  },
);

function binType(value: ScalarType, size: ScalarType): ScalarType {
  if (isTimeType(value)) return value;
  if (value === 'dynamic') return size === 'timespan' ? 'datetime' : 'real';
  if (!isNumberType(value)) throw new PlanError(`A ${value} has no bins.`);
  return value === 'real' || size === 'real' ? 'real' : 'long';
}

function compileNumberBin(value: Compiled, size: Compiled, type: ScalarType): Evaluate {
  const exactly = lift([value, size], type, ([number, width]) => binned(number as Scalar, width as Scalar));
  return (frame) => {
    const column = value.evaluate(frame) as NumberColumn;
    const width = size.constant?.value;
    if (column.exact || typeof width !== 'number' || !(width > 0)) return exactly(frame);
    const values = new Float64Array(column.values.length);
    for (let row = 0; row < values.length; row++)
      values[row] = Math.floor(column.values[row]! / width) * width;
    return { type: column.type, values, nulls: column.nulls };
  };
}

function binned(value: Scalar, size: Scalar): number | bigint | null {
  if (value === null || size === null || !((size as number) > 0)) return null;
  if (typeof value === 'number' && typeof size === 'number') return Math.floor(value / size) * size;
  const [number, width] = [BigInt(value as bigint), BigInt(size as bigint)];
  const rest = number % width;
  return narrow(number - (rest < 0n ? rest + width : rest));
}

const round = scalarFunction(
  {
    name: 'round',
    signature: 'round(number [, digits])',
    description: 'The number rounded to so many decimal digits (0).',
    example: 'logs | extend elapsed = round(todouble(attributes.elapsed), 2)',
    page: 'round-function',
    arity: [1, 2],
    parameters: ['real', 'long'],
    returns: 'real',
  },
  ([value, digits]) => (value === null ? null : roundTo(value as number, Number(digits ?? 0))),
);

/** Halves go away from zero. Shifting the decimal text keeps 1.005 from rounding as the double below it. */
function roundTo(value: number, digits: number): number {
  if (!Number.isFinite(value)) return value;
  const shifted = Math.round(Number(shift(Math.abs(value), digits)));
  return Math.sign(value) * Number(shift(shifted, -digits));
}

function shift(value: number, digits: number): string {
  const [mantissa, exponent = '0'] = String(value).split('e');
  return `${mantissa}e${Number(exponent) + digits}`;
}

export const roundingFunctions = [bin, alias('floor', bin), round];
