/** A log record of the synthetic stream, before it becomes OTLP. */
export interface LogLine {
  readonly eventName: string;
  readonly severityNumber: number;
  readonly body: string;
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
}

/** A synthetic service: what it is called and the next thing that it logs. */
export interface Service {
  readonly name: string;
  /** How often it speaks, relative to the others. */
  readonly weight: number;
  next(atMs: number): LogLine;
}

/** A log line with its moment and its emitter. */
export interface EmittedLine {
  readonly atMs: number;
  readonly service: string;
  readonly traceId: string;
  readonly line: LogLine;
}

/** Severities as OpenTelemetry numbers them. */
export const SEVERITY = { debug: 5, info: 9, warn: 13, error: 17 } as const;

/** The attributes that say which line of code spoke. */
export function source(file: string, line: number): Record<string, string | number> {
  return { 'code.file.path': file, 'code.line.number': line };
}
