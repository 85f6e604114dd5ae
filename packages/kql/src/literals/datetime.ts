import { unquote } from './unwrap.ts';

const ISO =
  /^(\d{4})-(\d{1,2})(?:-(\d{1,2})(?:[T ]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s*(Z|[+-]\d{2}:?\d{2})?)?)?$/iu;

/**
 * Nanoseconds since the epoch of an ISO 8601 date or time, UTC unless it says otherwise; undefined when the
 * text is none. Years 1 to 9999, as KQL has them. Source: KQL, "The datetime data type".
 */
export function parseDatetime(text: string): bigint | undefined {
  const match = ISO.exec(unquote(text));
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(toNumber);
  const date = { year: year!, month: month!, day: match[3] ? day! : 1 };
  if (!isDate(date) || hour! > 23 || minute! > 59 || second! > 59) return undefined;
  const utc = utcMilliseconds(date) + ((hour! * 60 + minute!) * 60 + second!) * 1000;
  const milliseconds = BigInt(utc - offsetMilliseconds(match[8]));
  return milliseconds * 1_000_000n + BigInt((match[7] ?? '').padEnd(9, '0'));
}

interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function toNumber(digits: string | undefined): number {
  return digits === undefined ? 0 : Number(digits);
}

function utcMilliseconds({ year, month, day }: CalendarDate): number {
  const date = new Date(0);
  // Date.UTC would take the years 0 to 99 for 1900 to 1999.
  return date.setUTCFullYear(year, month - 1, day);
}

function isDate(date: CalendarDate): boolean {
  const normal = new Date(utcMilliseconds(date));
  return date.year > 0 && normal.getUTCMonth() + 1 === date.month && normal.getUTCDate() === date.day;
}

function offsetMilliseconds(zone: string | undefined): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/u.exec(zone ?? '');
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return (match[1] === '-' ? -minutes : minutes) * 60_000;
}
