/** The top OpenTelemetry severity number of each Application Insights level, 0 Verbose to 4 Critical. */
const LEVEL_TOPS = [8, 12, 16, 20, 24] as const;
/** The number that stands for a level when one is assigned: DEBUG, INFO, WARN, ERROR, FATAL. */
const LEVEL_NUMBERS = [5, 9, 13, 17, 21] as const;

/** The Application Insights level of an OpenTelemetry severity number; null for "unspecified". */
export function severityLevelOf(severityNumber: number): number | null {
  if (severityNumber <= 0) return null;
  const level = LEVEL_TOPS.findIndex((top) => severityNumber <= top);
  return level < 0 ? LEVEL_TOPS.length - 1 : level;
}

/** The OpenTelemetry severity number that an assigned level stands for; 0, "unspecified", for null. */
export function severityNumberOfLevel(level: number | null): number {
  if (level === null) return 0;
  return LEVEL_NUMBERS[Math.min(Math.max(Math.trunc(level), 0), LEVEL_NUMBERS.length - 1)]!;
}
