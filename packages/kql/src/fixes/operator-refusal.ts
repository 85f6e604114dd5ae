import type { Span } from '@lookout/contract';
import type { Fix } from '../compile/context.ts';

interface Operator {
  readonly span: Span;
  readonly text: string;
}

/** Operators with a supported form that means the same. */
const REWRITES: Readonly<Record<string, (text: string) => string | null>> = {
  count: (text) => (text === 'count' ? 'summarize Count = count()' : null),
  distinct: (text) => (text.includes('*') ? null : text.replace(/^distinct/u, 'summarize by')),
};
const ORDER = 'Rows of a stream have no order to change, and a chart sorts its time axis by itself.';
/** Why an operator has no place in a probe, where there is a reason. */
const REASONS: Readonly<Record<string, string>> = {
  sort: ORDER,
  order: ORDER,
  top: ORDER,
  join: 'A probe sees one record at a time.',
  lookup: 'A probe sees one record at a time.',
  union: 'A probe reads one source.',
};

/** The refusal of a query operator by its name, with the nearest supported form as a fix. */
export function operatorRefusal(
  word: string,
  { span, text }: Operator,
): { message: string; fix?: Fix | undefined } {
  const reason = REASONS[word] ? ` ${REASONS[word]}` : '';
  const message = `The operator \`${word}\` is not supported by Lookout.${reason}`;
  const rewritten = REWRITES[word]?.(text) ?? null;
  if (rewritten === null) return { message };
  return { message, fix: { title: `Write ${rewritten}`, span, text: rewritten } };
}
