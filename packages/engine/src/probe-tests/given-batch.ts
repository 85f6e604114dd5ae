import type { GivenRecord, Json } from '@lookout/contract';
import { transcodeJson } from '../otlp/json/transcode-json.ts';
import type { LogBatch } from '../otlp/log-batch.ts';
import { readLogs } from '../otlp/read-logs.ts';
import { PlanError } from '../plan/plan-error.ts';

/** Records as one OTLP/JSON export request. Source: the OTLP specification, JSON encoding. */
export function exportOf(records: readonly GivenRecord[]): string {
  return JSON.stringify({ resourceLogs: records.map(resourceLogsOf) });
}

/** The records as a batch, one row each in their order. Throws PlanError for what OTLP cannot say. */
export function givenBatch(records: readonly GivenRecord[]): LogBatch {
  const request = transcodeJson('logs', exportOf(records));
  if (!request.ok) throw new PlanError(`A given record cannot be read: ${request.reason}`);
  const read = readLogs(request.bytes);
  if (!read.ok) throw new PlanError(`A given record cannot be read: ${read.reason}`);
  return read.batch;
}

function resourceLogsOf(record: GivenRecord): object {
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
  return { resource: { attributes: keyValues(record.resource) }, scopeLogs };
}

function nanoseconds(timestamp: GivenRecord['timestamp']): string | undefined {
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
