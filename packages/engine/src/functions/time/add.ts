import { type Instant, instantFromNanoseconds, nanosecondsOf } from '../../instant.ts';
import { DAY_MS, inCalendar, isInCalendar, midnight } from '../../values/calendar.ts';
import { strictFunction } from '../definition.ts';
import { dayNumber } from './fields.ts';

/** Periods of fixed length, in nanoseconds. */
const lengths: Readonly<Record<string, bigint>> = {
  week: 604_800_000_000_000n,
  day: 86_400_000_000_000n,
  hour: 3_600_000_000_000n,
  minute: 60_000_000_000n,
  second: 1_000_000_000n,
  millisecond: 1_000_000n,
  microsecond: 1000n,
  nanosecond: 1n,
};

/** The others, in months. */
const months: Readonly<Record<string, number>> = { year: 12, quarter: 3, month: 1 };

const MOST_MONTHS = 120_000;

export const datetimeAdd = strictFunction(
  {
    name: 'datetime_add',
    signature: 'datetime_add(period, amount, moment)',
    description: 'The moment so many periods (year to nanosecond) later; a month ends on its last day.',
    example: 'logs | extend due = datetime_add("month", 1, timestamp)',
    page: 'datetime-add-function',
    arity: [3, 3],
    parameters: ['string', 'long', 'datetime'],
    returns: 'datetime',
  },
  (name: string, amount: number | bigint, at: Instant) => {
    const period = name.toLowerCase();
    if (Object.hasOwn(months, period)) return monthsLater(at, Number(amount) * months[period]!);
    if (!Object.hasOwn(lengths, period)) return null;
    const later = nanosecondsOf(at) + BigInt(amount) * lengths[period]!;
    return inCalendar(instantFromNanoseconds(later));
  },
);

/** The same day and time of another month, or its last day where that is earlier. */
function monthsLater(at: Instant, count: number): Instant | null {
  if (Math.abs(count) > MOST_MONTHS) return null;
  const date = new Date(at.ms);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + count];
  const lastDay = new Date(midnight(year, month + 1, 0)).getUTCDate();
  const day = midnight(year, month, Math.min(date.getUTCDate(), lastDay));
  const moment = { ms: day + at.ms - dayNumber(at.ms) * DAY_MS, nanos: at.nanos };
  return isInCalendar(moment) ? moment : null;
}
