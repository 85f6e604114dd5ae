import { unquote } from './unwrap.ts';

const DAY = 86_400_000_000_000n;
/** Unit names by length in nanoseconds. Source: KQL, "The timespan data type". */
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
const WITH_UNIT = /^([+-]?)(\d+)(?:\.(\d+))?\s*([a-z]+)$/iu;
const CLOCK = /^([+-]?)(?:(\d+)\.)?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?$/u;
const DAYS = /^([+-]?)(\d+)$/u;

/**
 * Nanoseconds of `1m`, `1.5h`, `15 seconds`, `1.02:03:04.5` or a bare number of days; undefined when the text
 * is no timespan.
 */
export function parseTimespan(text: string): bigint | undefined {
  const bare = unquote(text).trim();
  return parseWithUnit(bare) ?? parseClock(bare) ?? parseDays(bare);
}

function parseWithUnit(text: string): bigint | undefined {
  const match = WITH_UNIT.exec(text);
  const unit = UNITS.get(match?.[4]?.toLowerCase() ?? '');
  if (!match || unit === undefined) return undefined;
  const fraction = match[3] ?? '';
  const scaled = BigInt(`${match[2]}${fraction}`) * unit;
  return signed(match[1], scaled / 10n ** BigInt(fraction.length));
}

function parseClock(text: string): bigint | undefined {
  const match = CLOCK.exec(text);
  if (!match) return undefined;
  const [days, hours, minutes, seconds] = match.slice(2, 6).map((digits) => BigInt(digits ?? '0'));
  if (hours! > 23n || minutes! > 59n || seconds! > 59n) return undefined;
  const whole = ((hours! * 60n + minutes!) * 60n + seconds!) * 1_000_000_000n;
  return signed(match[1], days! * DAY + whole + BigInt((match[6] ?? '').padEnd(9, '0')));
}

function parseDays(text: string): bigint | undefined {
  const match = DAYS.exec(text);
  return match ? signed(match[1], BigInt(match[2] ?? '0') * DAY) : undefined;
}

function signed(sign: string | undefined, magnitude: bigint): bigint {
  return sign === '-' ? -magnitude : magnitude;
}
