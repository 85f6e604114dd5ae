import type { AuditEntry } from '@lookout/contract';

type Attribute = { readonly key: string; readonly value: { stringValue: string } | { intValue: string } };

const INFO = 9;

/**
 * Entries as an OTLP/JSON `ExportLogsServiceRequest` (https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding),
 * named as the semantic conventions name users, clients and environments.
 */
export function toOtlpLogs(entries: readonly AuditEntry[]): object {
  const resource = { attributes: texts({ 'service.name': 'lookout-control-plane' }) };
  const logRecords = entries.map(toLogRecord);
  return { resourceLogs: [{ resource, scopeLogs: [{ scope: { name: 'lookout.audit' }, logRecords }] }] };
}

function toLogRecord(entry: AuditEntry): object {
  const time = `${Date.parse(entry.at)}000000`;
  return {
    timeUnixNano: time,
    observedTimeUnixNano: time,
    severityNumber: INFO,
    severityText: 'INFO',
    eventName: entry.action,
    body: { stringValue: entry.text },
    attributes: [
      { key: 'lookout.audit.sequence', value: { intValue: String(entry.sequence) } },
      ...texts({
        'lookout.audit.actor': entry.actor.kind,
        'user.id': entry.actor.id,
        'user.name': entry.actor.name,
        'lookout.audit.token': entry.actor.tokenId,
        'client.address': entry.from?.address,
        'user_agent.original': entry.from?.userAgent,
        'lookout.audit.request': entry.from?.requestId,
        'lookout.audit.subject.kind': entry.subject.kind,
        'lookout.audit.subject.id': entry.subject.id,
        'deployment.environment.name': entry.subject.environment,
        'lookout.audit.before': entry.before === null ? null : JSON.stringify(entry.before),
        'lookout.audit.after': entry.after === null ? null : JSON.stringify(entry.after),
        'lookout.audit.previous_hash': entry.previousHash,
        'lookout.audit.hash': entry.hash,
      }),
    ],
  };
}

function texts(values: Readonly<Record<string, string | null | undefined>>): Attribute[] {
  return Object.entries(values).flatMap(([key, text]) =>
    text === null || text === undefined ? [] : [{ key, value: { stringValue: text } }],
  );
}
