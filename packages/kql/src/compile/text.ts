import type { Diagnostic } from '@lookout/contract';

const BLANK = /^(?:\s|\/\/[^\n]*(?:\n|$))*/u;

/** Answers for texts that hold no query; null = worth parsing. */
export function checkText(source: string): Diagnostic | null {
  const start = BLANK.exec(source)?.[0].length ?? 0;
  if (start === source.length) {
    const message =
      'Write a query. It starts with `logs` or `traces`, e.g. `logs | where severityNumber >= 17`.';
    return { code: 'empty', severity: 'error', span: { start: 0, end: source.length }, message };
  }
  if (source[start] !== '.') return null;
  const end = /[^\s|]+/u.exec(source.slice(start))?.[0].length ?? 1;
  const message = 'Control commands are not supported: a probe reads telemetry and administers nothing.';
  return { code: 'unsupported', severity: 'error', span: { start, end: start + end }, message };
}
