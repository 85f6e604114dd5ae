import type { ScalarType } from '@lookout/contract';
import { isNumericType, isTimeType, narrow, type Scalar } from '../columns/scalar.ts';
import type { Compiled, Evaluate } from '../expressions/compiled.ts';
import { converted, lift } from '../expressions/lift.ts';
import { numeric } from '../expressions/parameter.ts';
import { PlanError } from '../plan/plan-error.ts';
import { ceilDecimal, roundDecimal } from '../values/decimal/decimal-arithmetic.ts';
import { decimalFrom, decimalToScalar } from '../values/decimal/on-texts.ts';
import { widestNumber } from './common-type.ts';
import { alias, columnFunction } from './definition.ts';
import { compileNumberBin } from './number-bin.ts';
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
    returns: ([value = 'real', size = 'real']) => binType(value, [size]),
  },
  ([value, size], type) => compileBin([value!, size!], type),
);

const binAt = columnFunction(
  {
    name: 'bin_at',
    signature: 'bin_at(value, size, fixed_point)',
    description: 'The value rounded down to a multiple of the size, counted from a fixed point.',
    example: 'logs | summarize count() by bin_at(timestamp, 1d, datetime(2026-01-01 06:00))',
    page: 'bin-at-function',
    arity: [3, 3],
    parameters: ['any'],
    returns: ([value = 'real', size = 'real', from = 'real']) => binType(value, [size, from]),
  },
  ([value, size, from], type) => compileBin([value!, size!, from!], type),
);

function binType(value: ScalarType, others: readonly ScalarType[]): ScalarType {
  if (isTimeType(value)) return value;
  if (value === 'dynamic') return others[0] === 'timespan' ? 'datetime' : 'real';
  if (!isNumericType(value)) throw new PlanError(`A ${value} has no bins.`);
  return widestNumber([value, ...others]);
}

function compileBin(
  [value, size, from]: readonly [Compiled, Compiled, Compiled?],
  type: ScalarType,
): Evaluate {
  const start = from && converted(from, type);
  if (!isTimeType(type)) {
    return compileNumberBin({
      value: converted(value, type),
      size: converted(size, type),
      from: start,
      type,
    });
  }
  return compileTimeBin({
    value: converted(value, type),
    size: converted(size, 'timespan'),
    from: start,
    type,
  });
}

const round = columnFunction(
  {
    name: 'round',
    signature: 'round(number [, digits])',
    description: 'The number rounded to so many decimal digits (0).',
    example: 'logs | extend elapsed = round(todouble(attributes.elapsed), 2)',
    page: 'round-function',
    arity: [1, 2],
    parameters: [numeric, 'long'],
    returns: ([number = 'real']) => number,
  },
  ([number, ...digits], type) =>
    lift([converted(number!, type), ...digits], type, ([value, places = 0]) =>
      value === null || places === null ? null : rounded(value as Scalar, Number(places)),
    ),
);

function rounded(value: Scalar, digits: number): Scalar {
  if (typeof value === 'number') return roundTo(value, digits);
  const text = decimalToScalar(roundDecimal(decimalFrom(String(value))!, digits));
  return typeof value === 'bigint' && text !== null ? narrow(BigInt(text)) : text;
}

/** Halves go away from zero. Shifting the decimal text keeps 1.005 from rounding as the double below it. */
function roundTo(value: number, digits: number): number {
  const shifted = Math.round(Number(shift(Math.abs(value), digits)));
  // So many digits keep every number as it is.
  if (!Number.isFinite(shifted)) return value;
  return Math.sign(value) * Number(shift(shifted, -digits));
}

function shift(value: number, digits: number): string {
  const [mantissa, exponent = '0'] = String(value).split('e');
  return `${mantissa}e${Number(exponent) + digits}`;
}

const ceiling = columnFunction(
  {
    name: 'ceiling',
    signature: 'ceiling(number)',
    description: 'The smallest whole number not below the number.',
    example: 'logs | extend seconds = ceiling(todouble(attributes.elapsed) / 1000)',
    page: 'ceiling-function',
    arity: [1, 1],
    parameters: [numeric],
    returns: ([number]) => (number === 'decimal' ? number : 'real'),
  },
  ([number], type) => lift([converted(number!, type)], type, ([value]) => ceil(value as Scalar)),
);

function ceil(value: Scalar): Scalar {
  if (typeof value === 'string') return decimalToScalar(ceilDecimal(decimalFrom(value)!));
  return value === null ? null : Math.ceil(value as number);
}

export const roundingFunctions = [bin, alias('floor', bin), binAt, round, ceiling];
