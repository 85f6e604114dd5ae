import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { type LogBatch, RecordingError, readRecording } from '@lookout/engine';
import { InputError } from './input-error.ts';

const GZIP = [0x1f, 0x8b];

/** Reads recorded telemetry. Throws InputError that names the line, or the byte, that cannot be read. */
export async function loadRecording(file: string): Promise<LogBatch[]> {
  const bytes = await readFile(file).catch((error: Error) => {
    throw new InputError(`Cannot read the records: ${error.message}`);
  });
  const plain = GZIP.every((byte, at) => bytes[at] === byte) ? gunzipSync(bytes) : bytes;
  try {
    return readRecording(new Uint8Array(plain), { name: file });
  } catch (error) {
    throw error instanceof RecordingError ? new InputError(error.message) : error;
  }
}
