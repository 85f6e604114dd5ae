import { toBinary } from '@bufbuild/protobuf';
import { otlpMessage } from '../schema/registry.ts';
import { JsonError } from './json-error.ts';
import { messageFromJson } from './message-from-json.ts';
import { type ExactJson, parseExactJson } from './parse-json.ts';

/** The three signals of OTLP. */
export type OtlpSignal = 'logs' | 'metrics' | 'traces';

/** The request as protobuf, or where and why the JSON is none. */
export type TranscodeResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: string };

const REQUESTS: Readonly<Record<OtlpSignal, string>> = {
  logs: 'ExportLogsServiceRequest',
  metrics: 'ExportMetricsServiceRequest',
  traces: 'ExportTraceServiceRequest',
};

/** Makes an OTLP/JSON export request into the same request in protobuf, so that JSON takes the same road. */
export function transcodeJson(signal: OtlpSignal, text: string): TranscodeResult {
  try {
    const schema = otlpMessage(REQUESTS[signal]);
    return { ok: true, bytes: toBinary(schema, messageFromJson(schema, parse(text))) };
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return { ok: false, reason: error.path === '' ? error.message : `${error.path}: ${error.message}` };
  }
}

function parse(text: string): ExactJson {
  try {
    return parseExactJson(text);
  } catch (error) {
    throw new JsonError(
      '',
      `The body is not JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
