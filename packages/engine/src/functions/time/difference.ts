import { narrow } from '../../columns/scalar.ts';
import { type Instant, nanosecondsOf } from '../../instant.ts';
import { strictFunction } from '../definition.ts';
import { dayNumber, weekday } from './fields.ts';

/** For each period the count of its boundaries up to a moment. Weeks begin on Sundays. */
const boundaries: Readonly<Record<string, (at: Instant) => number>> = {
  year: ({ ms }) => new Date(ms).getUTCFullYear(),
  quarter: ({ ms }) => new Date(ms).getUTCFullYear() * 4 + Math.floor(new Date(ms).getUTCMonth() / 3),
  month: ({ ms }) => new Date(ms).getUTCFullYear() * 12 + new Date(ms).getUTCMonth(),
  week: ({ ms }) => (dayNumber(ms) - weekday(dayNumber(ms))) / 7,
  day: ({ ms }) => dayNumber(ms),
  hour: ({ ms }) => Math.floor(ms / 3_600_000),
  minute: ({ ms }) => Math.floor(ms / 60_000),
  second: ({ ms }) => Math.floor(ms / 1000),
  millisecond: ({ ms }) => ms,
};

/** Periods so short that their count can leave the doubles, in nanoseconds. */
const shortPeriods: Readonly<Record<string, bigint>> = { microsecond: 1000n, nanosecond: 1n };

export const datetimeDiff = strictFunction(
  {
    name: 'datetime_diff',
    signature: 'datetime_diff(period, later, earlier)',
    description: 'How many boundaries of the period (year to nanosecond) lie between two moments.',
    example: 'logs | extend minutes = datetime_diff("minute", observedTimestamp, timestamp)',
    page: 'datetime-diff-function',
    arity: [3, 3],
    parameters: ['string', 'datetime', 'datetime'],
    returns: 'long',
  },
  (name: string, later: Instant, earlier: Instant) => {
    const period = name.toLowerCase();
    if (Object.hasOwn(boundaries, period)) return boundaries[period]!(later) - boundaries[period]!(earlier);
    if (!Object.hasOwn(shortPeriods, period)) return null;
    const count = (at: Instant) => floorDivided(nanosecondsOf(at), shortPeriods[period]!);
    return narrow(count(later) - count(earlier));
  },
);

function floorDivided(value: bigint, divisor: bigint): bigint {
  const quotient = value / divisor;
  return value % divisor < 0n ? quotient - 1n : quotient;
}
