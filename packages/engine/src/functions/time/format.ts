import { asInstant, type Scalar } from '../../columns/scalar.ts';
import type { Compiled } from '../../expressions/compiled.ts';
import { lift } from '../../expressions/lift.ts';
import type { Instant } from '../../instant.ts';
import { PlanError } from '../../plan/plan-error.ts';
import { DAY_MS } from '../../values/calendar.ts';
import { negated } from '../../values/time-text.ts';
import { columnFunction, type Described } from '../definition.ts';
import { nanosecondsOfSecond } from './fields.ts';
import { type FormatToken, formatTokens, fractionDigits, padded, shortFraction } from './format-tokens.ts';

type Write = (at: Instant, count: number) => string;

const UP_TO_7 = [1, 2, 3, 4, 5, 6, 7];

/** What is left of a moment or duration above its days; moments before 1970 are negative. */
const inDay = (ms: number) => ms - Math.floor(ms / DAY_MS) * DAY_MS;
const hourOf = (ms: number) => Math.floor(inDay(ms) / 3_600_000);
const ofClock: Readonly<Record<string, Write>> = {
  f: (at, count) => fractionDigits(nanosecondsOfSecond(at), count),
  F: (at, count) => shortFraction(nanosecondsOfSecond(at), count),
  H: ({ ms }, count) => padded(hourOf(ms), count),
  m: ({ ms }, count) => padded(Math.floor(inDay(ms) / 60_000) % 60, count),
  s: ({ ms }, count) => padded(Math.floor(inDay(ms) / 1000) % 60, count),
};
const clockCounts = { f: UP_TO_7, F: UP_TO_7, H: [1, 2], m: [1, 2], s: [1, 2] };

/** Source: https://learn.microsoft.com/kusto/query/format-datetime-function#supported-format-elements */
const ofDate: Readonly<Record<string, Write>> = {
  ...ofClock,
  d: ({ ms }, count) => padded(new Date(ms).getUTCDate(), count),
  M: ({ ms }, count) => padded(new Date(ms).getUTCMonth() + 1, count),
  y: ({ ms }, count) => {
    const year = new Date(ms).getUTCFullYear();
    return padded(count < 4 ? year % 100 : year, count);
  },
  h: ({ ms }, count) => padded(hourOf(ms) % 12 || 12, count),
  t: ({ ms }) => (hourOf(ms) < 12 ? 'AM' : 'PM'),
};
const dateCounts = { ...clockCounts, d: [1, 2], M: [1, 2], y: [1, 2, 4], h: [1, 2], t: [2] };

/** Source: https://learn.microsoft.com/kusto/query/format-timespan-function#supported-format-elements */
const ofDuration: Readonly<Record<string, Write>> = {
  ...ofClock,
  d: ({ ms }, count) => padded(Math.floor(ms / DAY_MS), count),
  h: ({ ms }, count) => padded(hourOf(ms), count),
};
const durationCounts = { ...clockCounts, d: [...UP_TO_7, 8], h: [1, 2] };

function written(
  tokens: readonly FormatToken[],
  writers: Readonly<Record<string, Write>>,
  at: Instant,
): string {
  return tokens.reduce<string>((text, token) => {
    if (typeof token === 'string') return text + token;
    const part = writers[token.letter]!(at, token.count);
    // A fraction that is nothing takes its point away.
    const isNothing = token.letter === 'F' && part === '';
    return isNothing && text.endsWith('.') ? text.slice(0, -1) : text + part;
  }, '');
}

function described(name: string, what: 'moment' | 'duration', example: string): Described {
  return {
    name,
    signature: `${name}(${what}, format)`,
    description: `The ${what} written by a format of letters such as HH:mm:ss.fff.`,
    example,
    page: `${name.replace('_', '-')}-function`,
    arity: [2, 2],
    parameters: [what === 'moment' ? 'datetime' : 'timespan', 'string'],
    returns: 'string',
  };
}

function constantFormat({ constant }: Compiled): string {
  if (typeof constant?.value !== 'string') throw new PlanError('The format has to be a constant text.');
  return constant.value;
}

const formatDatetime = columnFunction(
  described('format_datetime', 'moment', 'logs | extend day = format_datetime(timestamp, "yyyy-MM-dd")'),
  ([moment, format], type) => {
    const tokens = formatTokens(constantFormat(format!), dateCounts);
    return lift([moment!], type, ([at]) =>
      at === null ? '' : written(tokens, ofDate, asInstant(at as Scalar)),
    );
  },
);

const formatTimespan = columnFunction(
  described(
    'format_timespan',
    'duration',
    'logs | extend delay = format_timespan(observedTimestamp - timestamp, "hh:mm:ss.fff")',
  ),
  ([duration, format], type) => {
    const tokens = formatTokens(constantFormat(format!), durationCounts);
    return lift([duration!], type, ([value]) =>
      value === null ? '' : signed(tokens, asInstant(value as Scalar)),
    );
  },
);

function signed(tokens: readonly FormatToken[], duration: Instant): string {
  if (duration.ms >= 0) return written(tokens, ofDuration, duration);
  return `-${written(tokens, ofDuration, negated(duration))}`;
}

export const formatFunctions = [formatDatetime, formatTimespan];
