import type { Span } from '@lookout/contract';
import type { Fix } from '../compile/context.ts';
import { masked } from './habits/masked.ts';

const WINDOW = 'bin(timestamp, 1m)';

/** Gives an aggregate windows of time, without which it cannot run on a stream. */
export function windowFix(text: string, { start, end }: Span): Fix | undefined {
  const code = masked(text).slice(start, end);
  const written = text.slice(start, end);
  // A window of another kind is the author's to change.
  if (/\bbin(?:_at)?\s*\(\s*timestamp\b/u.test(code)) return undefined;
  const insert = (words: string): Fix => ({
    title: `Add ${WINDOW}`,
    span: { start: end, end },
    text: words,
  });
  if (/^summarize\b/u.test(code)) return insert(/\bby\b/u.test(code) ? `, ${WINDOW}` : ` by ${WINDOW}`);
  const columns = /^distinct\s+(?!\*)(.+)$/su.exec(written)?.[1];
  if (columns) return replaced(`summarize by ${columns}, ${WINDOW}`, { start, end });
  return /^count\s*$/u.test(code)
    ? replaced(`summarize Count = count() by ${WINDOW}`, { start, end })
    : undefined;
}

function replaced(text: string, span: Span): Fix {
  return { title: `Write ${text}`, span, text };
}
