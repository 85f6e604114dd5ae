import type { Scalar } from '../../columns/scalar.ts';
import type { Compiled } from '../../expressions/compiled.ts';
import { converted, lift } from '../../expressions/lift.ts';
import { numeric } from '../../expressions/parameter.ts';
import { type Instant, instantFromNanoseconds } from '../../instant.ts';
import { DAY_MS, midnight } from '../../values/calendar.ts';
import { columnFunction } from '../definition.ts';

const TICKS = 10_000_000;

/** Hours, minutes and seconds as a duration, to the tick; null where one is out of its range. */
function timeOfDay([hour, minute, second]: readonly number[]): Instant | null {
  const isTime = isBetween(hour!, 0, 23) && isBetween(minute!, 0, 59) && second! >= 0 && second! < 60;
  if (!isTime) return null;
  const ticks = BigInt((hour! * 60 + minute!) * 60 * TICKS) + BigInt(Math.round(second! * TICKS));
  return instantFromNanoseconds(ticks * 100n);
}

function isBetween(value: number, low: number, high: number): boolean {
  return Number.isInteger(value) && value >= low && value <= high;
}

/** All numbers of a row, or null where one is missing. */
function numbersOf(values: readonly Scalar[]): number[] | null {
  return values.includes(null) ? null : values.map(Number);
}

/** Each argument as an integer, but for the seconds, which may have a fraction. */
function typed(args: readonly Compiled[], seconds: number): Compiled[] {
  return args.map((arg, index) => converted(arg, index === seconds ? 'real' : 'long'));
}

const makeDatetime = columnFunction(
  {
    name: 'make_datetime',
    signature: 'make_datetime(year, month, day [, hour, minute, second])',
    description: 'The moment made of these parts; null where there is no such date or time.',
    example: 'logs | where timestamp > make_datetime(2026, 1, 1)',
    page: 'make-datetime-function',
    arity: [1, 6],
    parameters: ['any'],
    returns: 'datetime',
  },
  (args, type) => {
    // With one argument it converts it.
    if (args.length < 3) return converted(args[0]!, type).evaluate;
    return lift(typed(args, 5), type, (values) => {
      const numbers = numbersOf(values);
      return numbers && momentOf(numbers);
    });
  },
);

function momentOf([year, month, day, hour = 0, minute = 0, second = 0]: readonly number[]): Instant | null {
  const time = timeOfDay([hour, minute, second]);
  if (!time || !isBetween(year!, 1, 9999) || !isBetween(month!, 1, 12) || !isBetween(day!, 1, 31))
    return null;
  const start = midnight(year!, month! - 1, day!);
  return new Date(start).getUTCDate() === day ? { ms: start + time.ms, nanos: time.nanos } : null;
}

const makeTimespan = columnFunction(
  {
    name: 'make_timespan',
    signature: 'make_timespan([days, ] hours, minutes [, seconds])',
    description: 'The duration made of these parts; null where one is out of its range.',
    example: 'logs | where now() - timestamp < make_timespan(1, 30)',
    page: 'make-timespan-function',
    arity: [2, 4],
    parameters: [numeric],
    returns: 'timespan',
  },
  (args, type) => {
    return lift(typed(args, args.length === 4 ? 3 : 2), type, (values) => {
      const numbers = numbersOf(values);
      return numbers && durationOf(numbers);
    });
  },
);

const MOST_DAYS = 10_675_199;

function durationOf(numbers: readonly number[]): Instant | null {
  const [days, ...clock] = numbers.length === 4 ? numbers : [0, ...numbers];
  const [hours, minutes, seconds = 0] = clock;
  const time = timeOfDay([hours!, minutes!, seconds]);
  return time && isBetween(days!, 0, MOST_DAYS - 1)
    ? { ms: time.ms + days! * DAY_MS, nanos: time.nanos }
    : null;
}

export const makeFunctions = [makeDatetime, makeTimespan];
