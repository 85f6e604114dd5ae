import type { GivenRecord, Json } from '@lookout/contract';

/** What logging libraries call these, the first that is there counts. */
const MESSAGES = ['message', 'msg', 'body', '@message', 'log'];
const LEVELS = ['severityText', 'severity', 'level', 'lvl', '@level'];
const TIMES = ['timestamp', 'time', 'ts', '@timestamp', 'date'];
const SERVICES = ['service.name', 'service'];
const EVENTS = ['eventName', 'event.name', 'event'];

/** Severity numbers of OpenTelemetry, by the words and the numbers (pino, bunyan) that libraries write. */
const SEVERITIES: Readonly<Record<string, number>> = Object.freeze({
  ...{ trace: 1, verbose: 1, '10': 1, debug: 5, '20': 5, info: 9, information: 9, notice: 9, '30': 9 },
  ...{ warn: 13, warning: 13, '40': 13, error: 17, err: 17, '50': 17 },
  ...{ fatal: 21, critical: 21, crit: 21, panic: 21, alert: 21, emerg: 21, '60': 21 },
});

/** A record of a line that is no record yet: of a JSON object its usual fields and the rest as attributes; else its text. */
export function recordOfLine(line: string, value: Json | undefined): GivenRecord {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return { body: line.trimEnd() };
  const left = new Map(Object.entries(value));
  const body = take(left, MESSAGES);
  const level = take(left, LEVELS);
  const time = momentOf(take(left, TIMES));
  const event = take(left, EVENTS);
  const service = take(left, SERVICES);
  const severityNumber = SEVERITIES[String(level ?? '').toLowerCase()];
  return {
    attributes: Object.fromEntries(left),
    ...(body !== undefined && { body }),
    ...(level !== undefined && { severityText: String(level) }),
    ...(severityNumber !== undefined && { severityNumber }),
    ...(time !== undefined && { timestamp: time }),
    ...(event !== undefined && { eventName: String(event) }),
    ...(service !== undefined && { resource: { 'service.name': String(service) } }),
  };
}

function take(from: Map<string, Json>, names: readonly string[]): Json | undefined {
  const name = names.find((one) => isScalar(from.get(one)));
  if (name === undefined) return undefined;
  const value = from.get(name);
  from.delete(name);
  return value;
}

function isScalar(value: Json | undefined): boolean {
  return value !== undefined && value !== null && typeof value !== 'object';
}

/** RFC 3339 or what `Date` reads; numbers are seconds, milliseconds, microseconds or nanoseconds since the epoch. */
function momentOf(value: Json | undefined): string | undefined {
  if (typeof value === 'number') return isoOf(value * UNITS.find(([most]) => value < most)![1]);
  return typeof value === 'string' ? isoOf(Date.parse(value)) : undefined;
}

/** Milliseconds in the unit of a number, by how large it is at most in this century. */
const UNITS = [
  [1e11, 1e3],
  [1e14, 1],
  [1e17, 1e-3],
  [Number.POSITIVE_INFINITY, 1e-6],
] as const;

function isoOf(milliseconds: number): string | undefined {
  return Number.isFinite(milliseconds) && Math.abs(milliseconds) < 8.64e15
    ? new Date(milliseconds).toISOString()
    : undefined;
}
