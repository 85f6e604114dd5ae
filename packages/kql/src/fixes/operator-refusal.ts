import type { Span } from '@lookout/contract';
import type { Fix } from '../compile/context.ts';

interface Operator {
  readonly span: Span;
  readonly text: string;
}

/** Operators with a supported form that means the same; null where this text has none. */
const REWRITES: Readonly<Record<string, (text: string) => string | null>> = {
  'sample-distinct': (text) =>
    rewrite(text, /^sample-distinct\s+(\S+)\s+of\s+(.+)$/su, 'distinct $2 | take $1'),
};

function rewrite(text: string, pattern: RegExp, into: string): string | null {
  return pattern.test(text) ? text.replace(pattern, into) : null;
}

/** The refusal of a query operator by its name, with the nearest supported form as a fix. */
export function operatorRefusal(
  word: string,
  { span, text }: Operator,
): { message: string; fix?: Fix | undefined } {
  const message = `The operator \`${word}\` is not supported by Lookout.`;
  const rewritten = REWRITES[word]?.(text) ?? null;
  if (rewritten === null) return { message };
  return { message, fix: { title: `Write ${rewritten}`, span, text: rewritten } };
}
