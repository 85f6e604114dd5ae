import type { Instant } from '../../instant.ts';
import { DAY_MS } from '../../values/calendar.ts';
import { alias, type FunctionDefinition, strictFunction } from '../definition.ts';
import { dayNumber, dayOfYear, isoWeek, nanosecondsOfSecond, wednesdayWeek, weekday } from './fields.ts';

type Part = (at: Instant) => number;

const dateOf = ({ ms }: Instant) => new Date(ms);
const year: Part = (at) => dateOf(at).getUTCFullYear();
const month: Part = (at) => dateOf(at).getUTCMonth() + 1;
const day: Part = (at) => dateOf(at).getUTCDate();
const hour: Part = (at) => dateOf(at).getUTCHours();

/** What `datetime_part` can take out of a moment. */
const parts: Readonly<Record<string, Part>> = {
  year,
  quarter: (at) => Math.ceil(month(at) / 3),
  month,
  week_of_year: ({ ms }) => isoWeek(ms),
  weekofyear: ({ ms }) => wednesdayWeek(ms),
  day,
  dayofyear: ({ ms }) => dayOfYear(ms),
  hour,
  minute: (at) => dateOf(at).getUTCMinutes(),
  second: (at) => dateOf(at).getUTCSeconds(),
  millisecond: (at) => Math.floor(nanosecondsOfSecond(at) / 1_000_000),
  microsecond: (at) => Math.floor(nanosecondsOfSecond(at) / 1000),
  nanosecond: nanosecondsOfSecond,
};

const datetimePart = strictFunction(
  {
    name: 'datetime_part',
    signature: 'datetime_part(part, moment)',
    description: 'A part of the moment, from year to nanosecond; also quarter, week_of_year and dayOfYear.',
    example: 'logs | extend quarter = datetime_part("quarter", timestamp)',
    page: 'datetime-part-function',
    arity: [2, 2],
    parameters: ['string', 'datetime'],
    returns: 'long',
  },
  (name: string, at: Instant) => {
    const part = name.toLowerCase();
    return Object.hasOwn(parts, part) ? parts[part]!(at) : null;
  },
);

interface NamedPart {
  readonly name: string;
  readonly description: string;
  readonly part: Part;
  readonly page?: string;
}

const named: readonly NamedPart[] = [
  { name: 'getyear', description: 'The year of the moment.', part: year },
  { name: 'monthofyear', description: 'The month of the moment, 1 to 12.', part: month },
  {
    name: 'week_of_year',
    description: 'The week of the year by ISO 8601: the first has the first Thursday.',
    part: ({ ms }) => isoWeek(ms),
    page: 'week-of-year-function',
  },
  {
    name: 'weekofyear',
    description: 'The week of the year by an older rule: use week_of_year.',
    part: ({ ms }) => wednesdayWeek(ms),
    page: 'week-of-year-function',
  },
  {
    name: 'dayofmonth',
    description: 'The day of the month, 1 to 31.',
    part: day,
    page: 'day-of-month-function',
  },
  {
    name: 'dayofyear',
    description: 'The day of the year, 1 to 366.',
    part: ({ ms }) => dayOfYear(ms),
    page: 'day-of-year-function',
  },
  {
    name: 'hourofday',
    description: 'The hour of the day, 0 to 23.',
    part: hour,
    page: 'hour-of-day-function',
  },
];

function namedPart({ name, description, part, page = `${name}-function` }: NamedPart): FunctionDefinition {
  const described = {
    name,
    signature: `${name}(moment)`,
    description,
    example: `logs | summarize count() by part = ${name}(timestamp)`,
    page,
    arity: [1, 1],
    parameters: ['datetime'],
    returns: 'long',
  } as const;
  return strictFunction(described, (at: Instant) => part(at));
}

const dayOfWeek = strictFunction(
  {
    name: 'dayofweek',
    signature: 'dayofweek(moment)',
    description: 'How many days have passed since the last Sunday, as a duration.',
    example: 'logs | summarize count() by weekday = dayofweek(timestamp) / 1d',
    page: 'day-of-week-function',
    arity: [1, 1],
    parameters: ['datetime'],
    returns: 'timespan',
  },
  ({ ms }: Instant) => ({ ms: weekday(dayNumber(ms)) * DAY_MS, nanos: 0 }),
);

const definitions = named.map(namedPart);
const monthOfYear = definitions.find(({ name }) => name === 'monthofyear')!;

export const partFunctions = [
  datetimePart,
  alias('datepart', datetimePart),
  ...definitions,
  alias('getmonth', monthOfYear),
  dayOfWeek,
];
