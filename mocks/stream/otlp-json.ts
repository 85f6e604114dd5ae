import type { EmittedLine } from './log-line.ts';

type AnyValue = { stringValue: string } | { intValue: string } | { boolValue: boolean };

/** Log lines as the text of an OTLP/JSON `ExportLogsServiceRequest`, one resource for each service. */
export function toOtlpJson(lines: readonly EmittedLine[], environment: string): string {
  const resourceLogs = [...Map.groupBy(lines, (line) => line.service)].map(([service, own]) => ({
    resource: {
      attributes: keyValues({
        'service.name': service,
        'service.instance.id': `${service}-1`,
        'deployment.environment.name': environment,
        'host.name': 'demo-host',
      }),
    },
    scopeLogs: [{ scope: { name: `${service}.logger` }, logRecords: own.map(logRecord) }],
  }));
  return JSON.stringify({ resourceLogs });
}

function logRecord({ atMs, traceId, line }: EmittedLine) {
  const timeUnixNano = `${Math.floor(atMs)}${String(Math.floor((atMs % 1) * 1_000_000)).padStart(6, '0')}`;
  return {
    timeUnixNano,
    observedTimeUnixNano: timeUnixNano,
    severityNumber: line.severityNumber,
    severityText: severityText(line.severityNumber),
    eventName: line.eventName,
    body: { stringValue: line.body },
    attributes: keyValues(line.attributes),
    traceId,
    spanId: traceId.slice(0, 16),
  };
}

function severityText(severityNumber: number): string {
  return ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'][Math.floor((severityNumber - 1) / 4)] ?? '';
}

function keyValues(attributes: Readonly<Record<string, string | number | boolean>>) {
  return Object.entries(attributes).map(([key, value]) => ({ key, value: anyValue(value) }));
}

function anyValue(value: string | number | boolean): AnyValue {
  if (typeof value === 'boolean') return { boolValue: value };
  return typeof value === 'number' ? { intValue: String(value) } : { stringValue: value };
}
