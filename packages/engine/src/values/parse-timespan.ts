import { type Instant, instantFromNanoseconds } from '../instant.ts';

const DAY = 86_400_000_000_000n;

/** Unit names by length in nanoseconds. Source: https://learn.microsoft.com/kusto/query/scalar-data-types/timespan */
const UNITS: ReadonlyMap<string, bigint> = new Map(
  (
    [
      ['d day days', DAY],
      ['h hr hrs hour hours', 3_600_000_000_000n],
      ['m min minute minutes', 60_000_000_000n],
      ['s sec second seconds', 1_000_000_000n],
      ['ms milli millis millisecond milliseconds', 1_000_000n],
      ['micro micros microsecond microseconds', 1000n],
      ['nano nanos nanosecond nanoseconds', 1n],
      ['tick ticks', 100n],
    ] as const
  ).flatMap(([names, nanoseconds]) => names.split(' ').map((name) => [name, nanoseconds] as const)),
);

const WITH_UNIT = /^([+-]?)(\d{1,18})(?:\.(\d{1,18}))?\s*([a-z]+)$/i;
const CLOCK = /^([+-]?)(?:(\d{1,8})[.:](?=\d+:\d+:))?(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.(\d{1,9})\d*)?)?$/;
const CLOCK_WITHOUT_SECONDS = /^([+-]?)(\d{1,8})\.(\d{1,2}):(\d{1,2})$/;
const DAYS = /^([+-]?)(\d{1,8})$/;

/** Durations have 64 bits of 100 ns, about 29,000 years. */
export const LONGEST_NANOSECONDS = 2n ** 63n * 100n;

/**
 * Reads `1m`, `1.5h`, `15 seconds`, `[d.]hh:mm[:ss[.fffffff]]` or a bare number of days; null for anything else and for
 * what is too long.
 */
export function parseTimespan(text: string): Instant | null {
  const bare = text.trim();
  const nanoseconds = withUnit(bare) ?? clock(bare) ?? wholeDays(bare);
  if (nanoseconds === null) return null;
  const magnitude = nanoseconds < 0n ? -nanoseconds : nanoseconds;
  return magnitude < LONGEST_NANOSECONDS ? instantFromNanoseconds(nanoseconds) : null;
}

function withUnit(text: string): bigint | null {
  const match = WITH_UNIT.exec(text);
  const unit = UNITS.get(match?.[4]?.toLowerCase() ?? '');
  if (!match || unit === undefined) return null;
  const fraction = match[3] ?? '';
  const scaled = BigInt(`${match[2]}${fraction}`) * unit;
  return signed(match[1], scaled / 10n ** BigInt(fraction.length));
}

function clock(text: string): bigint | null {
  const match = CLOCK.exec(text) ?? CLOCK_WITHOUT_SECONDS.exec(text);
  if (!match) return null;
  const [days, hours, minutes, seconds] = match.slice(2, 6).map((digits) => BigInt(digits ?? '0'));
  if (hours! > 23n || minutes! > 59n || (seconds ?? 0n) > 59n) return null;
  const whole = ((hours! * 60n + minutes!) * 60n + (seconds ?? 0n)) * 1_000_000_000n;
  return signed(match[1], days! * DAY + whole + BigInt((match[6] ?? '').padEnd(9, '0')));
}

function wholeDays(text: string): bigint | null {
  const match = DAYS.exec(text);
  return match ? signed(match[1], BigInt(match[2]!) * DAY) : null;
}

function signed(sign: string | undefined, magnitude: bigint): bigint {
  return sign === '-' ? -magnitude : magnitude;
}
