import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { GivenRecord } from '@lookout/contract';
import { exportOf, type LogBatch, readLogs, transcodeJson } from '@lookout/engine';
import { InputError } from './input-error.ts';

const GZIP = [0x1f, 0x8b];
const OPENING = '{'.charCodeAt(0);
const BLANKS: ReadonlySet<number | undefined> = new Set([0x20, 0x09, 0x0a, 0x0d]);

/** Reads recorded telemetry. Throws InputError that names the line, or the byte, that cannot be read. */
export async function loadRecording(file: string): Promise<LogBatch[]> {
  const bytes = await readFile(file).catch((error: Error) => {
    throw new InputError(`Cannot read the records: ${error.message}`);
  });
  const plain = GZIP.every((byte, at) => bytes[at] === byte) ? gunzipSync(bytes) : bytes;
  if (plain[firstInk(plain)] === OPENING) return readText(plain.toString('utf8'), file);
  return [fromWire(new Uint8Array(plain), file)];
}

function firstInk(bytes: Uint8Array): number {
  let at = 0;
  while (BLANKS.has(bytes[at])) at += 1;
  return at;
}

/** One OTLP/JSON request over any number of lines, or a request or a record on each line. */
function readText(text: string, file: string): LogBatch[] {
  const whole = parse(text);
  if (isRequest(whole)) return [fromJson(text, file)];
  const lines = text.split('\n').map((line, index) => ({ line, place: `${file}:${index + 1}` }));
  const written = lines.filter(({ line }) => line.trim() !== '');
  return written.map(({ line, place }) => readLine(line, place));
}

function readLine(line: string, place: string): LogBatch {
  const value = parse(line);
  if (value === undefined) throw new InputError(`${place}: not JSON.`);
  if (isRequest(value)) return fromJson(line, place);
  const record = GivenRecord.safeParse(value);
  if (record.success) return fromJson(exportOf([record.data]), place);
  const [issue] = record.error.issues;
  throw new InputError(`${place}: ${issue?.path.join('.') || 'the record'}: ${issue?.message}`);
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
  if (!request.ok) throw new InputError(`${place}: ${request.reason}`);
  return fromWire(request.bytes, place);
}

function fromWire(bytes: Uint8Array, place: string): LogBatch {
  const read = readLogs(bytes);
  if (!read.ok) throw new InputError(`${place}: byte ${read.offset}: ${read.reason}`);
  return read.batch;
}
