import type { ScalarType } from '@lookout/contract';
import type { DynamicValue } from '../column.ts';
import { asInstant, isNumericType, isTextType, isTimeType, narrow, type Scalar } from '../columns/scalar.ts';
import { type Instant, instantFromNanoseconds, nanosecondsOf } from '../instant.ts';
import { truncateDecimal } from './decimal/decimal-arithmetic.ts';
import { decimalFrom, normalDecimal } from './decimal/on-texts.ts';
import { dynamicText, parseDynamic, realText } from './dynamic-text.ts';
import { parseGuid } from './guid-text.ts';
import { parseLong, parseReal } from './number-text.ts';
import { parseDatetime } from './parse-datetime.ts';
import { parseTimespan } from './parse-timespan.ts';
import { datetimeText, timespanText } from './time-text.ts';

type Conversion = (value: Scalar, from: ScalarType) => Scalar;

const conversions: Readonly<Record<ScalarType, Conversion>> = {
  bool: toBool,
  int: toInt,
  long: toLong,
  real: toReal,
  decimal: toDecimal,
  string: toText,
  guid: (value) => (typeof value === 'string' ? parseGuid(value) : null),
  datetime: (value, from) => toTime(value, from, 'datetime'),
  timespan: (value, from) => toTime(value, from, 'timespan'),
  dynamic: toDynamic,
};

/** How KQL's `to…` functions see a value of one type as another; null (`''` of text) where it cannot be. */
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

function toBool(value: Scalar, from: ScalarType): boolean | null {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value) !== 0;
  if (typeof value !== 'string') return null;
  if (from === 'decimal') return value !== '0';
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

function toLong(value: Scalar, from: ScalarType): number | bigint | null {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'number') return truncate(value);
  if (typeof value === 'string') return from === 'decimal' ? wholePart(value) : parseLong(value);
  return value !== null && isTimeType(from) ? ticksOf(asInstant(value), from) : null;
}

function truncate(value: number): number | bigint | null {
  const whole = Math.trunc(value) + 0;
  if (Number.isSafeInteger(whole)) return whole;
  return Math.abs(whole) < LONG_LIMIT ? narrow(BigInt(whole)) : null;
}

function wholePart(decimal: string): number | bigint | null {
  const value = decimalFrom(decimal);
  const whole = value && truncateDecimal(value);
  return whole !== null && BigInt.asIntN(64, whole) === whole ? narrow(whole) : null;
}

const EPOCH_TICKS = 621_355_968_000_000_000n;

/** Moments count ticks of 100 ns since the year 1, durations since nothing. */
function ticksOf(value: Instant, type: 'datetime' | 'timespan'): number | bigint {
  const ticks = nanosecondsOf(value) / 100n;
  return narrow(type === 'datetime' ? ticks + EPOCH_TICKS : ticks);
}

function toReal(value: Scalar, from: ScalarType): number | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return parseReal(value);
  const long = toLong(value, from);
  return long === null ? null : Number(long);
}

function toDecimal(value: Scalar, from: ScalarType): string | null {
  if (typeof value === 'string') return normalDecimal(value);
  if (typeof value === 'number') return normalDecimal(String(value));
  const long = toLong(value, from);
  return long === null ? null : normalDecimal(String(long));
}

const parsers = { datetime: parseDatetime, timespan: parseTimespan };

function toTime(value: Scalar, from: ScalarType, to: 'datetime' | 'timespan'): Instant | null {
  if (value === null || isTimeType(from)) return null;
  if (typeof value === 'string' && from !== 'decimal') return parsers[to](value);
  const ticks = typeof value === 'boolean' ? null : toLong(value, from);
  return ticks === null ? null : timeOfTicks(BigInt(ticks), to);
}

function timeOfTicks(ticks: bigint, to: 'datetime' | 'timespan'): Instant | null {
  if (to === 'timespan') return instantFromNanoseconds(ticks * 100n);
  const isInCalendar = ticks >= 0n && ticks <= LAST_TICK;
  return isInCalendar ? instantFromNanoseconds((ticks - EPOCH_TICKS) * 100n) : null;
}

/** The end of the year 9999. */
const LAST_TICK = 3_155_378_975_999_999_999n;

function toDynamic(value: Scalar, from: ScalarType): DynamicValue {
  if (isTimeType(from)) return value === null ? null : toText(value, from);
  return value as DynamicValue;
}

/** `parse_json` of text, and everything else as it stands. */
export function parseToDynamic(value: Scalar, from: ScalarType): DynamicValue {
  return isTextType(from) && value !== null ? parseDynamic(value as string) : toDynamic(value, from);
}

/** Whether values of one type may stand where another is declared without a `to…` function. */
export function isAssignable(from: ScalarType, to: ScalarType): boolean {
  if (from === to || from === 'dynamic' || to === 'dynamic') return true;
  return isNumericType(from) && isNumericType(to);
}
