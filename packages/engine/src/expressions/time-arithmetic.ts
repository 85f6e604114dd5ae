import type { ScalarType } from '@lookout/contract';
import { asInstant, isNumberType, type Scalar } from '../columns/scalar.ts';
import { type Instant, instantFromNanoseconds, nanosecondsOf } from '../instant.ts';
import { PlanError } from '../plan/plan-error.ts';
import type { ArithmeticOperator } from './arithmetic.ts';

interface TimeOperation {
  readonly type: ScalarType;
  readonly apply: (a: Scalar, b: Scalar) => Scalar;
}

const NANOS = 1_000_000;

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
const ratio = (a: Scalar, b: Scalar): number =>
  Number(nanosecondsOf(asInstant(a))) / Number(nanosecondsOf(asInstant(b)));

function rest(a: Scalar, b: Scalar): Instant | null {
  const divisor = nanosecondsOf(asInstant(b));
  if (divisor === 0n) return null;
  const remainder = nanosecondsOf(asInstant(a)) % divisor;
  return instantFromNanoseconds(remainder < 0n ? remainder + (divisor < 0n ? -divisor : divisor) : remainder);
}

function times(duration: Scalar, factor: Scalar): Instant | null {
  const nanoseconds = nanosecondsOf(asInstant(duration));
  if (typeof factor === 'bigint' || Number.isInteger(factor)) {
    return inRange(nanoseconds * BigInt(factor as number | bigint));
  }
  return fromDouble(Number(nanoseconds) * Number(factor));
}

const divided = (duration: Scalar, divisor: Scalar): Instant | null =>
  fromDouble(Number(nanosecondsOf(asInstant(duration))) / Number(divisor));

function fromDouble(nanoseconds: number): Instant | null {
  return Number.isFinite(nanoseconds) ? inRange(BigInt(Math.round(nanoseconds))) : null;
}

/** Durations have 64 bits of 100 ns, about 29,000 years; what is longer is null. */
const LONGEST_NANOSECONDS = 2n ** 63n * 100n;

function inRange(nanoseconds: bigint): Instant | null {
  const isInRange = nanoseconds < LONGEST_NANOSECONDS && nanoseconds >= -LONGEST_NANOSECONDS;
  return isInRange ? instantFromNanoseconds(nanoseconds) : null;
}

const operations: Readonly<Record<string, TimeOperation>> = {
  'datetime + timespan': { type: 'datetime', apply: sum },
  'timespan + datetime': { type: 'datetime', apply: sum },
  'timespan + timespan': { type: 'timespan', apply: sum },
  'datetime - timespan': { type: 'datetime', apply: difference },
  'datetime - datetime': { type: 'timespan', apply: difference },
  'timespan - timespan': { type: 'timespan', apply: difference },
  'timespan * number': { type: 'timespan', apply: times },
  'number * timespan': { type: 'timespan', apply: (a, b) => times(b, a) },
  'timespan / number': { type: 'timespan', apply: divided },
  'timespan / timespan': { type: 'real', apply: ratio },
  'timespan % timespan': { type: 'timespan', apply: rest },
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
  return isNumberType(type) ? 'number' : type;
}
