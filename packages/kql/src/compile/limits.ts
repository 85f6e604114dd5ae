import { type Diagnostic, MAX_SOURCE_LENGTH } from '@lookout/contract';

/** Brackets deeper than this are no query that a person wrote; the parser takes seconds for thousands. */
export const MAX_NESTING = 100;
/** As many operators as a plan may have steps. */
export const MAX_PIPES = 100;

const DELIMITERS =
  /\/\/[^\n]*|```[\s\S]*?(?:```|$)|@"(?:[^"]|"")*"?|@'(?:[^']|'')*'?|"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?|[([{\])}|]/gu;
const STEP: Readonly<Record<string, number>> = { '(': 1, '[': 1, '{': 1, ')': -1, ']': -1, '}': -1 };

/** Answers at once for a text that is too long or too nested to be parsed; null = within the limits. */
export function checkLimits(source: string): Diagnostic | null {
  if (source.length > MAX_SOURCE_LENGTH) {
    const message = `The text has ${source.length} characters; a query may have ${MAX_SOURCE_LENGTH}.`;
    return limit(message, { start: MAX_SOURCE_LENGTH, end: source.length });
  }
  let depth = 0;
  let pipes = 0;
  for (const { 0: found, index } of source.matchAll(DELIMITERS)) {
    depth = Math.max(0, depth + (STEP[found] ?? 0));
    pipes += found === '|' ? 1 : 0;
    const at = { start: index, end: index + 1 };
    if (depth > MAX_NESTING) return limit(`Brackets nest deeper than ${MAX_NESTING}.`, at);
    if (pipes > MAX_PIPES) return limit(`A query may have ${MAX_PIPES} operators; this is one more.`, at);
  }
  return null;
}

/** The refusal of a text for its size. */
export function limit(message: string, span: Diagnostic['span']): Diagnostic {
  return { code: 'limit', severity: 'error', span, message };
}
