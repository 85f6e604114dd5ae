import { GivenRecord, type Json } from '@lookout/contract';
import { transcodeJson } from '../otlp/json/transcode-json.ts';
import type { LogBatch } from '../otlp/log-batch.ts';
import { readLogs } from '../otlp/read-logs.ts';
import { exportOf } from '../probe-tests/given-batch.ts';
import { recordOfLine } from './record-of-line.ts';

/** A recording that cannot be read: its message names the line, or the byte, and why. */
export class RecordingError extends Error {
  override readonly name = 'RecordingError';
}

export interface RecordingOptions {
  /** What stands before the number of a line in messages; `line` when absent. */
  readonly name?: string;
  /** Also takes JSON objects of any shape, and lines of plain text. */
  readonly takesAnything?: boolean;
  /** The time of a record that says none, RFC 3339. */
  readonly untimed?: string;
}

const OPENING = '{'.charCodeAt(0);
const BLANKS: ReadonlySet<number | undefined> = new Set([0x20, 0x09, 0x0a, 0x0d]);

/**
 * Recorded telemetry as batches: an OTLP logs request in protobuf or JSON, or JSON lines with a request or a record
 * (`GivenRecord`) each. Throws RecordingError for what is neither.
 */
export function readRecording(bytes: Uint8Array, options: RecordingOptions = {}): LogBatch[] {
  const isJson = bytes[firstInk(bytes)] === OPENING;
  if (isJson || (options.takesAnything && isText(bytes)))
    return readText(new TextDecoder().decode(bytes), options);
  return [fromWire(bytes, options.name ?? 'the records')];
}

function firstInk(bytes: Uint8Array): number {
  let at = 0;
  while (BLANKS.has(bytes[at])) at += 1;
  return at;
}

/** UTF-8 without control characters other than blanks; no protobuf request is: it begins with 0x0A and a length. */
function isText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return ![...text.slice(0, 4096)].some((letter) => isControl(letter.codePointAt(0) ?? 0));
  } catch {
    return false;
  }
}

function isControl(code: number): boolean {
  return code < 0x20 && !BLANKS.has(code) && code !== 0x1b;
}

/** One OTLP/JSON request over any number of lines, or a request or a record on each line. */
function readText(text: string, options: RecordingOptions): LogBatch[] {
  const whole = parse(text);
  if (isRequest(whole)) return [fromJson(text, options.name ?? 'the request')];
  const place = (index: number) => (options.name ? `${options.name}:${index + 1}` : `line ${index + 1}`);
  const lines = text.split('\n').map((line, index) => ({ line, place: place(index) }));
  return lines.filter(({ line }) => line.trim() !== '').map((one) => readLine(one, options));
}

interface Line {
  readonly line: string;
  readonly place: string;
}

function readLine({ line, place }: Line, { takesAnything = false, untimed }: RecordingOptions): LogBatch {
  const value = parse(line);
  if (value === undefined && !takesAnything) throw new RecordingError(`${place}: not JSON.`);
  if (isRequest(value)) return fromJson(line, place);
  const record = GivenRecord.safeParse(value);
  const timed = untimed === undefined ? {} : { timestamp: untimed };
  if (record.success) return fromJson(exportOf([{ ...timed, ...record.data }]), place);
  if (takesAnything)
    return fromJson(exportOf([{ ...timed, ...recordOfLine(line, value as Json | undefined) }]), place);
  const [issue] = record.error.issues;
  throw new RecordingError(`${place}: ${issue?.path.join('.') || 'the record'}: ${issue?.message}`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRequest(value: unknown): boolean {
  return value !== null && typeof value === 'object' && 'resourceLogs' in value;
}

function fromJson(text: string, place: string): LogBatch {
  const request = transcodeJson('logs', text);
  if (!request.ok) throw new RecordingError(`${place}: ${request.reason}`);
  return fromWire(request.bytes, place);
}

function fromWire(bytes: Uint8Array, place: string): LogBatch {
  const read = readLogs(bytes);
  if (!read.ok) throw new RecordingError(`${place}: byte ${read.offset}: ${read.reason}`);
  return read.batch;
}
