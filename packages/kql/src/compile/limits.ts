import { type Diagnostic, MAX_SOURCE_LENGTH } from '@lookout/contract';
import { COMMENT, TEXT } from '../literals/text-patterns.ts';

/** Brackets deeper than this are no query that a person wrote; the parser takes seconds for thousands. */
export const MAX_NESTING = 100;
/** As many operators as a plan may have steps. */
export const MAX_PIPES = 100;
/**
 * Words, numbers, texts and signs of one query. The library's time grows with their square: 2,000 stay well under
 * a second in every arrangement (a list of 1,000 values 0.2 s, 500 conditions 0.5 s), 18,000 took 18 s.
 */
export const MAX_TOKENS = 2000;

const TOKENS = new RegExp(String.raw`${COMMENT}|${TEXT}|[\p{L}\p{N}_$]+|[=!<>~]+|\S`, 'gu');
const STEP: Readonly<Record<string, number>> = { '(': 1, '[': 1, '{': 1, ')': -1, ']': -1, '}': -1 };

/** Answers at once for a text that is too long or too nested to be parsed; null = within the limits. */
export function checkLimits(source: string): Diagnostic | null {
  if (source.length > MAX_SOURCE_LENGTH) {
    const message = `The text has ${source.length} characters; a query may have ${MAX_SOURCE_LENGTH}.`;
    return limit(message, { start: MAX_SOURCE_LENGTH, end: source.length });
  }
  const size = { depth: 0, pipes: 0, tokens: 0 };
  for (const { 0: found, index } of source.matchAll(TOKENS)) {
    if (found.startsWith('//')) continue;
    size.depth = Math.max(0, size.depth + (STEP[found] ?? 0));
    size.pipes += found === '|' ? 1 : 0;
    size.tokens += 1;
    const message = excess(size);
    if (message !== null) return limit(message, { start: index, end: index + found.length });
  }
  return null;
}

function excess(size: { readonly depth: number; readonly pipes: number; readonly tokens: number }) {
  if (size.depth > MAX_NESTING) return `Brackets nest deeper than ${MAX_NESTING}.`;
  if (size.pipes > MAX_PIPES) return `A query may have ${MAX_PIPES} operators; this is one more.`;
  return size.tokens > MAX_TOKENS ? TOO_MANY_TOKENS : null;
}

const TOO_MANY_TOKENS =
  `A query may have ${MAX_TOKENS} words and signs; the text from here on is beyond that. Shorten its lists, ` +
  'match a pattern with `startswith` or `matches regex`, or split it into several probes.';

/** The refusal of a text for its size. */
export function limit(message: string, span: Diagnostic['span']): Diagnostic {
  return { code: 'limit', severity: 'error', span, message };
}
