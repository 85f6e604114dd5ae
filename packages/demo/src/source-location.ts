import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where a record comes from, by OpenTelemetry's semantic conventions for source code. */
export interface SourceLocation {
  readonly 'code.file.path': string;
  readonly 'code.line.number': number;
}

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
/** Frames above the service's own line: the message line, this function, and the function that asks. */
const FRAMES_ABOVE = 3;

/** The place from which the caller was called; a path relative to the repository. */
export function sourceLocation(): SourceLocation {
  const frame = new Error().stack?.split('\n')[FRAMES_ABOVE] ?? '';
  const [, file = 'unknown', line = '0'] = /(?:file:\/\/)?(\/[^:]+|[A-Z]:[^:]+):(\d+):\d+/.exec(frame) ?? [];
  return { 'code.file.path': relative(root, file), 'code.line.number': Number(line) };
}
