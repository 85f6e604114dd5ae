import type { Instant } from '../../instant.ts';
import { DAY_MS, midnight } from '../../values/calendar.ts';

/** The day that a moment is in, counted from 1970-01-01. */
export function dayNumber(ms: number): number {
  return Math.floor(ms / DAY_MS);
}

/** 0 on Sundays to 6 on Saturdays. 1970 began on a Thursday. */
export function weekday(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** Nanoseconds since the last full second. */
export function nanosecondsOfSecond({ ms, nanos }: Instant): number {
  return (ms - Math.floor(ms / 1000) * 1000) * 1_000_000 + nanos;
}

/** 1 to 366. */
export function dayOfYear(ms: number): number {
  return dayNumber(ms) - dayNumber(midnight(new Date(ms).getUTCFullYear(), 0, 1)) + 1;
}

/** 1 to 53: weeks begin on Mondays and belong to the year of their Thursday (ISO 8601). */
export function isoWeek(ms: number): number {
  const day = dayNumber(ms);
  const thursday = (day - ((weekday(day) + 6) % 7) + 3) * DAY_MS;
  return Math.floor((dayOfYear(thursday) - 1) / 7) + 1;
}

/**
 * 1 to 53: weeks begin on Sundays, the first is the one with the year's first Wednesday, and a year's last days stay
 * in its last week. The rule of the obsolete `weekofyear`.
 */
export function wednesdayWeek(ms: number): number {
  const ofYear = dayOfYear(ms) - 1;
  const january = dayNumber(ms) - ofYear;
  const untilSunday = (7 - weekday(january)) % 7;
  // Where the first Sunday comes late enough, the days before it are a week of their own.
  const first = untilSunday >= 4 ? untilSunday - 7 : untilSunday;
  return ofYear < first ? wednesdayWeek((january - 1) * DAY_MS) : Math.floor((ofYear - first) / 7) + 1;
}
