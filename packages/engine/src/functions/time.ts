import { constantColumn } from '../columns/build.ts';
import { asInstant, type Scalar } from '../columns/scalar.ts';
import { lift } from '../expressions/lift.ts';
import { minus, plus } from '../expressions/time-arithmetic.ts';
import type { Instant } from '../instant.ts';
import { columnFunction, strictFunction } from './definition.ts';

const now = columnFunction(
  {
    name: 'now',
    signature: 'now([offset])',
    description: 'The moment at which the query runs, plus an offset.',
    example: 'logs | extend age = now() - timestamp',
    page: 'now-function',
    arity: [0, 1],
    parameters: ['timespan'],
    returns: 'datetime',
    isPure: false,
  },
  ([offset]) => {
    if (!offset) return ({ table, context }) => constantColumn('datetime', table.rowCount, context.now);
    return lift([offset], 'datetime', ([by], { context }) => shifted(context.now, by as Scalar, plus));
  },
);

const ago = columnFunction(
  {
    name: 'ago',
    signature: 'ago(duration)',
    description: 'The moment so long before the query runs.',
    example: 'logs | where timestamp > ago(5m)',
    page: 'ago-function',
    arity: [1, 1],
    parameters: ['timespan'],
    returns: 'datetime',
    isPure: false,
  },
  ([duration]) =>
    lift([duration!], 'datetime', ([by], { context }) => shifted(context.now, by as Scalar, minus)),
);

function shifted(from: Instant, by: Scalar, shift: (a: Instant, b: Instant) => Instant): Instant | null {
  return by === null ? null : shift(from, asInstant(by));
}

const DAY = 86_400_000;

/** For each period the count of its boundaries up to a moment. Weeks begin on Sundays; 1970 began on a Thursday. */
const boundaries: Readonly<Record<string, (at: Instant) => number>> = {
  year: ({ ms }) => new Date(ms).getUTCFullYear(),
  quarter: ({ ms }) => new Date(ms).getUTCFullYear() * 4 + Math.floor(new Date(ms).getUTCMonth() / 3),
  month: ({ ms }) => new Date(ms).getUTCFullYear() * 12 + new Date(ms).getUTCMonth(),
  week: ({ ms }) => Math.floor((Math.floor(ms / DAY) + 4) / 7),
  day: ({ ms }) => Math.floor(ms / DAY),
  hour: ({ ms }) => Math.floor(ms / 3_600_000),
  minute: ({ ms }) => Math.floor(ms / 60_000),
  second: ({ ms }) => Math.floor(ms / 1000),
  millisecond: ({ ms }) => ms,
};

const datetimeDiff = strictFunction(
  {
    name: 'datetime_diff',
    signature: 'datetime_diff(period, later, earlier)',
    description: 'How many boundaries of the period (year to millisecond) lie between two moments.',
    example: 'logs | extend minutes = datetime_diff("minute", observedTimestamp, timestamp)',
    page: 'datetime-diff-function',
    arity: [3, 3],
    parameters: ['string', 'datetime', 'datetime'],
    returns: 'long',
  },
  (period: string, later: Instant, earlier: Instant) => {
    const count = boundaries[period.toLowerCase()];
    return count ? count(later) - count(earlier) : null;
  },
);

export const timeFunctions = [now, ago, datetimeDiff];
