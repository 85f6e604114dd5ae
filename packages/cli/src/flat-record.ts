import type { Json } from '@lookout/contract';
import * as z from 'zod';

const Attributes = z.record(z.string(), z.json());

/** A log record on one line: every field may be left out. Times are RFC 3339, or nanoseconds since the epoch. */
export const FlatRecord = z.strictObject({
  timestamp: z.union([z.iso.datetime(), z.string().regex(/^\d{1,20}$/), z.int()]).optional(),
  eventName: z.string().optional(),
  severityNumber: z.int().min(0).max(24).optional(),
  severityText: z.string().optional(),
  body: z.json().optional(),
  attributes: Attributes.optional(),
  resource: Attributes.optional(),
  scope: z.string().optional(),
  traceId: z.string().optional(),
  spanId: z.string().optional(),
  /** Written by exports of Lookout; it follows from the rest. */
  bytes: z.int().optional(),
});
export type FlatRecord = z.infer<typeof FlatRecord>;

/** The record as an OTLP/JSON export request of its own. Source: the OTLP specification, JSON encoding. */
export function exportOf(record: FlatRecord): string {
  const { eventName, severityNumber, severityText, body, traceId, spanId, scope } = record;
  const logRecord = {
    timeUnixNano: nanoseconds(record.timestamp),
    eventName,
    severityNumber,
    severityText,
    body: body === undefined ? undefined : anyValue(body),
    attributes: keyValues(record.attributes),
    traceId,
    spanId,
  };
  const scopeLogs = [{ scope: { name: scope }, logRecords: [logRecord] }];
  return JSON.stringify({
    resourceLogs: [{ resource: { attributes: keyValues(record.resource) }, scopeLogs }],
  });
}

function nanoseconds(timestamp: FlatRecord['timestamp']): string | undefined {
  if (timestamp === undefined || typeof timestamp === 'number') return timestamp?.toString();
  return /^\d+$/.test(timestamp) ? timestamp : `${BigInt(Date.parse(timestamp)) * 1_000_000n}`;
}

function keyValues(attributes: Readonly<Record<string, Json>> = {}): object[] {
  return Object.entries(attributes).map(([key, value]) => ({ key, value: anyValue(value) }));
}

function anyValue(value: Json): object {
  if (value === null) return {};
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  if (typeof value === 'number')
    return Number.isSafeInteger(value) ? { intValue: String(value) } : { doubleValue: value };
  if (Array.isArray(value)) return { arrayValue: { values: value.map(anyValue) } };
  return { kvlistValue: { values: keyValues(value as Readonly<Record<string, Json>>) } };
}
