import type { CompletionItem, SampledAttribute, SampledValue, SampleSymbols } from '../types.ts';
import { sampledSubject } from './subject.ts';

const SUBJECT = `(?:to\\w+\\(\\s*)?\\w+(?:\\.\\w+|\\.?\\[\\s*["'][^"'\\n]+["']\\s*\\])?(?:\\s*\\))?`;
const OPERATOR = `==|!=|=~|!~|<>|!?(?:has|contains|startswith|endswith)(?:_cs)?\\b`;
const COMPARISON = new RegExp(`(${SUBJECT})\\s*(?:${OPERATOR})\\s*(["']?)([^"'\\n]*)$`, 'u');
const LIST = new RegExp(
  `(${SUBJECT})\\s*!?in~?\\s*\\((?:\\s*(?:"[^"\\n]*"|'[^'\\n]*'|[\\w.]+)\\s*,)*\\s*(["']?)([^"'\\n,)]*)$`,
  'u',
);
const BARE_PARTIAL = /^[\w.-]*$/u;
/** How far back a comparison can begin: keeps the expressions above quick on long lines. */
const LOOK_BACK = 400;

/** Offers the values seen in the sample after `== "` and its like, the most frequent first; null elsewhere. */
export function valueItems(
  before: string,
  after: string,
  sample: SampleSymbols,
): readonly CompletionItem[] | null {
  const tail = before.slice(-LOOK_BACK);
  const match = LIST.exec(tail) ?? COMPARISON.exec(tail);
  if (!match) return null;
  const [, subject, quote, partial] = match as unknown as [string, string, string, string];
  if (quote === '' && !BARE_PARTIAL.test(partial)) return null;
  const seen = sampledSubject(subject, before, sample);
  if (!seen) return null;
  const range = { start: before.length - partial.length, end: before.length };
  return seen.values
    .toSorted((a, b) => b.count - a.count)
    .map((value, rank) => ({
      ...describe(value, rank),
      insertText: literal(value.text, seen.types, { quote, after }),
      range,
    }));
}

function describe({ text, count }: SampledValue, rank: number): Omit<CompletionItem, 'insertText' | 'range'> {
  return {
    label: text,
    kind: 'value',
    isSnippet: false,
    detail: `× ${count}`,
    documentation: `Seen ${count} times in the live sample.`,
    sortText: `00_${String(rank).padStart(5, '0')}`,
  };
}

function literal(
  text: string,
  types: SampledAttribute['types'],
  at: { readonly quote: string; readonly after: string },
): string {
  const isText = types.length === 0 || types.includes('string');
  if (at.quote === '') return isText ? JSON.stringify(text) : text;
  const escaped = JSON.stringify(text).slice(1, -1);
  const inside = at.quote === '"' ? escaped : escaped.replaceAll('\\"', '"').replaceAll("'", "\\'");
  return at.after.startsWith(at.quote) ? inside : `${inside}${at.quote}`;
}
