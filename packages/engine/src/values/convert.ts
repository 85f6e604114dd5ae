import type { ScalarType } from '@lookout/contract';
import type { DynamicValue } from '../column.ts';
import { asInstant, isIntegerType, isTextType, isTimeType, narrow, type Scalar } from '../columns/scalar.ts';
import { type Instant, nanosecondsOf } from '../instant.ts';
import { dynamicText, parseDynamic, realText } from './dynamic-text.ts';
import { datetimeText, parseDatetime, parseTimespan, timespanText } from './time-text.ts';

type Conversion = (value: Scalar, from: ScalarType) => Scalar;

const conversions: Readonly<Record<ScalarType, Conversion>> = {
  bool: toBool,
  int: toInt,
  long: toLong,
  real: toReal,
  decimal: toText,
  string: toText,
  guid: toText,
  datetime: (value, from) => toTime(value, from, 'datetime'),
  timespan: (value, from) => toTime(value, from, 'timespan'),
  dynamic: toDynamic,
};

/** How KQL's `to…` functions see a value of one type as another; null (or `''`) where it cannot be. */
export function converter(from: ScalarType, to: ScalarType): (value: Scalar) => Scalar {
  if (from === to) return (value) => value;
  const convert = conversions[to];
  return (value) => convert(value, from);
}

function toText(value: Scalar, from: ScalarType): string {
  if (value === null) return '';
  if (from === 'dynamic') return dynamicText(value as DynamicValue);
  if (from === 'bool') return value ? 'True' : 'False';
  if (from === 'real') return realText(value as number);
  if (from === 'datetime') return datetimeText(asInstant(value));
  return from === 'timespan' ? timespanText(asInstant(value)) : String(value);
}

function toBool(value: Scalar): boolean | null {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value) !== 0;
  if (typeof value !== 'string') return null;
  const text = value.trim().toLowerCase();
  if (text === 'true' || text === '1') return true;
  return text === 'false' || text === '0' ? false : null;
}

const INT_MIN = -2_147_483_648;
const INT_MAX = 2_147_483_647;

function toInt(value: Scalar, from: ScalarType): number | null {
  const long = toLong(value, from);
  return typeof long === 'number' && long >= INT_MIN && long <= INT_MAX ? long : null;
}

const LONG_LIMIT = 2 ** 63;
const INTEGER = /^\s*[+-]?\d{1,19}\s*$/;

function toLong(value: Scalar, from: ScalarType): number | bigint | null {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'number') return truncate(value);
  if (typeof value === 'string') return parseLong(value);
  return value !== null && isTimeType(from) ? ticksOf(asInstant(value), from) : null;
}

function truncate(value: number): number | bigint | null {
  if (Number.isSafeInteger(value)) return value;
  if (!(Math.abs(value) < LONG_LIMIT)) return null;
  return narrow(BigInt(Math.trunc(value)));
}

function parseLong(text: string): number | bigint | null {
  if (!INTEGER.test(text)) return null;
  const exact = BigInt(text.trim().replace('+', ''));
  return BigInt.asIntN(64, exact) === exact ? narrow(exact) : null;
}

const EPOCH_TICKS = 621_355_968_000_000_000n;

/** Moments count ticks of 100 ns since the year 1, durations since nothing. */
function ticksOf(value: Instant, type: 'datetime' | 'timespan'): number | bigint {
  const ticks = nanosecondsOf(value) / 100n;
  return narrow(type === 'datetime' ? ticks + EPOCH_TICKS : ticks);
}

const REAL = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;

function toReal(value: Scalar, from: ScalarType): number | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') {
    if (REAL.test(value)) return Number(value);
    return /^\s*nan\s*$/i.test(value) ? Number.NaN : null;
  }
  const long = toLong(value, from);
  return long === null ? null : Number(long);
}

const parsers = { datetime: parseDatetime, timespan: parseTimespan };

function toTime(value: Scalar, from: ScalarType, to: 'datetime' | 'timespan'): Instant | null {
  return typeof value === 'string' && !isTimeType(from) ? parsers[to](value) : null;
}

function toDynamic(value: Scalar, from: ScalarType): DynamicValue {
  if (isTimeType(from)) return value === null ? null : toText(value, from);
  return value as DynamicValue;
}

/** `parse_json` of text, and everything else as it stands. */
export function parseToDynamic(value: Scalar, from: ScalarType): DynamicValue {
  return isTextType(from) ? parseDynamic(value as string) : toDynamic(value, from);
}

/** Whether values of one type may stand where another is declared without a `to…` function. */
export function isAssignable(from: ScalarType, to: ScalarType): boolean {
  if (from === to || from === 'dynamic' || to === 'dynamic') return true;
  return (isIntegerType(from) || from === 'real') && (isIntegerType(to) || to === 'real');
}
