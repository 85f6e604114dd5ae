import type { ScalarType } from '@lookout/contract';
import { asInstant, isNumericType, type Scalar } from '../columns/scalar.ts';
import { type Instant, instantFromNanoseconds, nanosecondsOf } from '../instant.ts';
import { PlanError } from '../plan/plan-error.ts';
import { isInCalendar, YEAR_ONE_NANOSECONDS } from '../values/calendar.ts';
import { LONGEST_NANOSECONDS } from '../values/parse-timespan.ts';
import type { ArithmeticOperator } from './arithmetic.ts';

interface TimeOperation {
  readonly type: ScalarType;
  readonly apply: (a: Scalar, b: Scalar) => Scalar;
}

const NANOS = 1_000_000;
const TICK = 100;

/** The sum of two moments or durations. */
export function plus(a: Instant, b: Instant): Instant {
  const nanos = a.nanos + b.nanos;
  return nanos >= NANOS ? { ms: a.ms + b.ms + 1, nanos: nanos - NANOS } : { ms: a.ms + b.ms, nanos };
}

/** The distance from the second to the first. */
export function minus(a: Instant, b: Instant): Instant {
  const nanos = a.nanos - b.nanos;
  return nanos < 0 ? { ms: a.ms - b.ms - 1, nanos: nanos + NANOS } : { ms: a.ms - b.ms, nanos };
}

const sum = (a: Scalar, b: Scalar): Instant => plus(asInstant(a), asInstant(b));
const difference = (a: Scalar, b: Scalar): Instant => minus(asInstant(a), asInstant(b));
const ratio = (a: bigint, b: bigint): number => Number(a) / Number(b);

/** The moment, or null where the calendar has none. */
const inCalendar =
  (apply: (a: Scalar, b: Scalar) => Instant) =>
  (a: Scalar, b: Scalar): Instant | null => {
    const moment = apply(a, b);
    return isInCalendar(moment) ? moment : null;
  };

function rest(a: bigint, divisor: bigint): Instant | null {
  if (divisor === 0n) return null;
  const remainder = a % divisor;
  return instantFromNanoseconds(remainder < 0n ? remainder + (divisor < 0n ? -divisor : divisor) : remainder);
}

/** Moments are counted from the year 1 where they are divided. */
const sinceYearOne = (moment: Scalar): bigint => nanosecondsOf(asInstant(moment)) + YEAR_ONE_NANOSECONDS;
const length = (duration: Scalar): bigint => nanosecondsOf(asInstant(duration));

function times(duration: Scalar, factor: Scalar): Instant | null {
  if (typeof factor === 'bigint' || Number.isInteger(factor)) {
    return inRange(length(duration) * BigInt(factor as number | bigint));
  }
  return fromDouble(Number(length(duration)) * Number(factor));
}

const divided = (duration: Scalar, divisor: Scalar): Instant | null =>
  fromDouble(Number(length(duration)) / Number(divisor));

/** To the nearest tick: a fraction has no more digits than KQL prints. */
function fromDouble(nanoseconds: number): Instant | null {
  return Number.isFinite(nanoseconds) ? inRange(BigInt(Math.round(nanoseconds / TICK)) * BigInt(TICK)) : null;
}

function inRange(nanoseconds: bigint): Instant | null {
  const isInRange = nanoseconds < LONGEST_NANOSECONDS && nanoseconds >= -LONGEST_NANOSECONDS;
  return isInRange ? instantFromNanoseconds(nanoseconds) : null;
}

/** Source: https://learn.microsoft.com/kusto/query/datetime-timespan-arithmetic */
const operations: Readonly<Record<string, TimeOperation>> = {
  'datetime + timespan': { type: 'datetime', apply: inCalendar(sum) },
  'timespan + datetime': { type: 'datetime', apply: inCalendar(sum) },
  'timespan + timespan': { type: 'timespan', apply: sum },
  'datetime - timespan': { type: 'datetime', apply: inCalendar(difference) },
  'datetime - datetime': { type: 'timespan', apply: difference },
  'timespan - timespan': { type: 'timespan', apply: difference },
  'timespan * number': { type: 'timespan', apply: times },
  'number * timespan': { type: 'timespan', apply: (a, b) => times(b, a) },
  'timespan / number': { type: 'timespan', apply: divided },
  'timespan / timespan': { type: 'real', apply: (a, b) => ratio(length(a), length(b)) },
  'timespan % timespan': { type: 'timespan', apply: (a, b) => rest(length(a), length(b)) },
  'datetime / timespan': { type: 'real', apply: (a, b) => ratio(sinceYearOne(a), length(b)) },
  'datetime % timespan': { type: 'timespan', apply: (a, b) => rest(sinceYearOne(a), length(b)) },
};

/** What an operator does between moments, durations and numbers. Throws PlanError for a pair that KQL refuses. */
export function timeOperation(
  operator: ArithmeticOperator,
  left: ScalarType,
  right: ScalarType,
): TimeOperation {
  const operation = operations[`${kind(left)} ${operator} ${kind(right)}`];
  if (!operation) throw new PlanError(`There is no ${left} ${operator} ${right}.`);
  return operation;
}

function kind(type: ScalarType): string {
  return isNumericType(type) ? 'number' : type;
}
