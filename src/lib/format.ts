const MISSING = '–';
const SI_UNITS = ['', 'k', 'M', 'G', 'T'] as const;
const IEC_UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'] as const;

/** A number with three significant digits and no needless zeros: `0.123`, `12.3`, `123`. */
function threeDigits(value: number): string {
  if (value === 0) return '0';
  const magnitude = Math.floor(Math.log10(Math.abs(value)));
  const decimals = Math.min(3, Math.max(0, 2 - magnitude));
  const text = value.toFixed(decimals);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

function scaled(value: number, base: number, units: readonly string[]): [string, string] {
  let scaledValue = value;
  let unit = 0;
  // 999.5 would read "1000": it belongs to the next unit.
  while (Math.abs(scaledValue) >= Math.min(base, 999.5) && unit < units.length - 1) {
    scaledValue /= base;
    unit += 1;
  }
  return [threeDigits(scaledValue), units[unit] ?? ''];
}

/** A count with an SI suffix: `987`, `1.23k`, `45.6M`. */
export function formatCount(count: number): string {
  if (!Number.isFinite(count)) return MISSING;
  return scaled(count, 1000, SI_UNITS).join('');
}

/** Events a second: `12.3/s`. */
export function formatRate(perSecond: number): string {
  return Number.isFinite(perSecond) ? `${formatCount(perSecond)}/s` : MISSING;
}

/** Bytes in IEC units: `1.2 KiB`. */
export function formatBytes(bytes: number): string {
  if (!Number.isFinite(bytes)) return MISSING;
  return scaled(bytes, 1024, IEC_UNITS).join(' ');
}

/** Bytes a second: `1.2 KiB/s`. */
export function formatByteRate(bytesPerSecond: number): string {
  return Number.isFinite(bytesPerSecond) ? `${formatBytes(bytesPerSecond)}/s` : MISSING;
}

/** A share between 0 and 1 as a percentage: `12.3 %`, `< 0.1 %`. */
export function formatShare(share: number): string {
  if (!Number.isFinite(share)) return MISSING;
  if (share > 0 && share < 0.001) return '< 0.1 %';
  return `${threeDigits(Math.round(share * 1000) / 10)} %`;
}

const DURATIONS: readonly (readonly [limit: number, milliseconds: number, unit: string])[] = [
  [1, 0.001, 'µs'],
  [999.5, 1, 'ms'],
  [60_000, 1000, 's'],
  [3_600_000, 60_000, 'min'],
  [86_400_000, 3_600_000, 'h'],
  [Number.POSITIVE_INFINITY, 86_400_000, 'd'],
];

/** A length of time given in milliseconds: `180 ms`, `2.5 s`, `3 min`. */
export function formatDuration(milliseconds: number): string {
  if (!Number.isFinite(milliseconds)) return MISSING;
  if (milliseconds === 0) return '0 ms';
  const row = DURATIONS.find(([limit]) => Math.abs(milliseconds) < limit) ?? DURATIONS[1];
  return row ? `${threeDigits(milliseconds / row[1])} ${row[2]}` : MISSING;
}

/** How long ago (or ahead) a moment is, in words: `just now`, `5 min ago`, `in 2 h`. */
export function formatRelativeTime(at: Date | string | number, now: number = Date.now()): string {
  const milliseconds = now - new Date(at).getTime();
  if (Number.isNaN(milliseconds)) return MISSING;
  const distance = Math.abs(milliseconds);
  if (distance < 5000) return 'just now';
  const text = wholeDuration(distance);
  return milliseconds > 0 ? `${text} ago` : `in ${text}`;
}

function wholeDuration(milliseconds: number): string {
  const row = DURATIONS.find(([limit]) => milliseconds < limit);
  return row ? `${Math.floor(milliseconds / row[1])} ${row[2]}` : MISSING;
}

/** A moment in full, in UTC: `2026-11-22 21:04:05.678 UTC`. */
export function formatAbsoluteTime(at: Date | string | number): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? MISSING : `${date.toISOString().slice(0, 23).replace('T', ' ')} UTC`;
}

/** The moment of a record, of nanoseconds since the epoch as a decimal string, exactly: `2026-11-22 21:04:05.678901234 UTC`. */
export function formatNanoseconds(nanoseconds: string | bigint): string {
  const total = BigInt(nanoseconds);
  const fraction = ((total % 1_000_000_000n) + 1_000_000_000n) % 1_000_000_000n;
  const date = new Date(Number((total - fraction) / 1_000_000n));
  if (Number.isNaN(date.getTime())) return MISSING;
  return `${date.toISOString().slice(0, 19).replace('T', ' ')}.${fraction.toString().padStart(9, '0')} UTC`;
}

/** The time of day of a record to the millisecond, in UTC, for dense lists: `21:04:05.678`. */
export function formatNanosecondsClock(nanoseconds: string | bigint): string {
  return formatNanoseconds(nanoseconds).slice(11, 23);
}
