import type { Instant } from '../instant.ts';

/** How long before 1970 the year 1 began. KQL counts moments from there, and its weeks of seven days begin on Mondays. */
export const YEAR_ONE_MS = 62_135_596_800_000;
export const YEAR_ONE_NANOSECONDS = 62_135_596_800_000_000_000n;

const YEAR_TEN_THOUSAND_MS = 253_402_300_800_000;

export const DAY_MS = 86_400_000;

/** Whether a moment is in the years 1 to 9999, which is what KQL's calendar has. */
export function isInCalendar({ ms }: Instant): boolean {
  return ms >= -YEAR_ONE_MS && ms < YEAR_TEN_THOUSAND_MS;
}

/** The moment, or null where the calendar has none. */
export function inCalendar(moment: Instant): Instant | null {
  return isInCalendar(moment) ? moment : null;
}

/** The midnight that began a day, given as year, month from 0, and day from 1; each may be out of its range. */
export function midnight(year: number, month: number, day: number): number {
  // Date.UTC would take the years 0 to 99 for 1900 to 1999.
  return new Date(0).setUTCFullYear(year, month, day);
}
