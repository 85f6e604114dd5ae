import type { ColumnSchema, ViewName } from '@lookout/contract';

/** A column of a view of log records, as editors describe it. */
export interface ViewColumn extends ColumnSchema {
  readonly description: string;
  /** False for what identifies the emitter: a probe may read it and never assign it. */
  readonly isWritable: boolean;
}

/**
 * The two vocabularies for one and the same log record: `logs` with OpenTelemetry's names and `traces` with
 * those of Application Insights. Source: the OpenTelemetry log data model; Azure Monitor's `traces` table.
 */
export const views: Readonly<Record<ViewName, readonly ViewColumn[]>> = Object.freeze({
  logs: [
    { name: 'timestamp', type: 'datetime', isWritable: false, description: 'When the event occurred.' },
    {
      name: 'observedTimestamp',
      type: 'datetime',
      isWritable: false,
      description: 'When the record was first observed by OpenTelemetry.',
    },
    {
      name: 'eventName',
      type: 'string',
      isWritable: true,
      description: 'The Durable ID: the stable name of the line of code.',
    },
    { name: 'body', type: 'dynamic', isWritable: true, description: 'The message, text or structured.' },
    {
      name: 'severityNumber',
      type: 'int',
      isWritable: true,
      description: '1 to 24; 9 is INFO, 13 WARN, 17 ERROR.',
    },
    {
      name: 'severityText',
      type: 'string',
      isWritable: true,
      description: 'The severity as the source names it.',
    },
    {
      name: 'attributes',
      type: 'dynamic',
      isWritable: true,
      description: 'The structured payload of the record.',
    },
    {
      name: 'resource',
      type: 'dynamic',
      isWritable: false,
      description: 'Attributes of the emitting service.',
    },
    {
      name: 'scopeName',
      type: 'string',
      isWritable: false,
      description: 'The instrumentation scope (logger name).',
    },
    { name: 'traceId', type: 'string', isWritable: false, description: 'The trace, in hexadecimal.' },
    { name: 'spanId', type: 'string', isWritable: false, description: 'The span, in hexadecimal.' },
  ],
  traces: [
    { name: 'timestamp', type: 'datetime', isWritable: false, description: 'When the event occurred.' },
    { name: 'message', type: 'string', isWritable: true, description: 'The message as text.' },
    {
      name: 'severityLevel',
      type: 'int',
      isWritable: true,
      description: '0 Verbose, 1 Information, 2 Warning, 3 Error, 4 Critical.',
    },
    {
      name: 'customDimensions',
      type: 'dynamic',
      isWritable: true,
      description: 'The structured payload, with the Durable ID as EventName.',
    },
    { name: 'operation_Id', type: 'string', isWritable: false, description: 'The trace, in hexadecimal.' },
    {
      name: 'operation_ParentId',
      type: 'string',
      isWritable: false,
      description: 'The span, in hexadecimal.',
    },
    {
      name: 'cloud_RoleName',
      type: 'string',
      isWritable: false,
      description: 'The emitting service (service.name).',
    },
    {
      name: 'cloud_RoleInstance',
      type: 'string',
      isWritable: false,
      description: 'Its instance (service.instance.id).',
    },
  ],
});
