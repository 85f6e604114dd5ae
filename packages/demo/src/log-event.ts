import { context } from '@opentelemetry/api';
import { type AnyValueMap, type Logger, SeverityNumber } from '@opentelemetry/api-logs';
import { type SourceLocation, sourceLocation } from './source-location.ts';

/** What one logging call of a service looks like in the source. */
export interface LogEventOptions {
  readonly severity?: keyof typeof severities;
  /** The message with `{attribute}` in place of its arguments. */
  readonly message: string;
}

const severities = {
  DEBUG: SeverityNumber.DEBUG,
  INFO: SeverityNumber.INFO,
  WARN: SeverityNumber.WARN,
  ERROR: SeverityNumber.ERROR,
};

/** Emits one record of a log event with its arguments as attributes. */
export type LogEvent = (attributes?: AnyValueMap) => void;

/** The message with its arguments filled in, as the service's console would show it. */
export function renderMessage(message: string, attributes: AnyValueMap): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in attributes ? String(attributes[name]) : whole,
  );
}

/**
 * Defines a log event: its name is the Durable ID, its arguments stay typed attributes, and the line that
 * defines it is its source location.
 */
export function defineLogEvent(logger: Logger, name: string, options: LogEventOptions): LogEvent {
  const location: SourceLocation = sourceLocation();
  const severityText = options.severity ?? 'INFO';
  return (attributes = {}) =>
    logger.emit({
      eventName: name,
      severityText,
      severityNumber: severities[severityText],
      body: renderMessage(options.message, attributes),
      attributes: { ...attributes, ...location },
      context: context.active(),
    });
}
