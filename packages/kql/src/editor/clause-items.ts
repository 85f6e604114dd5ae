import { JoinKind, ScalarType } from '@lookout/contract';
import { masked } from '../fixes/habits/masked.ts';
import type { CompletionItem } from '../types.ts';
import { keywordMarkdown, typeMarkdown } from './keyword-docs.ts';

/** What is offered in a clause that the library has nothing for, or where one thing is nearly always meant. */
interface Clause {
  /** The code before the cursor; its last group is the partial word. */
  readonly pattern: RegExp;
  readonly items: (before: string) => readonly Pick<CompletionItem, 'label' | 'kind' | 'documentation'>[];
}

const WINDOW = 'bin(timestamp, 1m)';

const clauses: readonly Clause[] = [
  {
    pattern: /\|\s*summarize\b[^|;]*\bby\s+(?:[^|;]*,\s*)?(\w*)$/u,
    items: (before) =>
      /\bbin\s*\(\s*timestamp\b[^|]*$/u.test(before)
        ? []
        : [
            {
              label: WINDOW,
              kind: 'function',
              documentation: 'A window of time: what `summarize` needs on a stream.',
            },
          ],
  },
  {
    pattern: /\|\s*(?:join|lookup)\s+kind\s*=\s*(\w*)$/u,
    items: (before) =>
      JoinKind.options
        .filter((kind) => !/lookup\s+kind\s*=\s*\w*$/u.test(before) || LOOKUPS.includes(kind))
        .map((label) => ({ label, kind: 'keyword', documentation: keywordMarkdown('kind') ?? '' })),
  },
  {
    pattern: /\(\s*(?:\w+\s*:\s*\w+\s*,\s*)*\w+\s*:\s*(\w*)$/u,
    items: () =>
      ScalarType.options.map((label) => ({
        label,
        kind: 'keyword',
        documentation: typeMarkdown(label) ?? '',
      })),
  },
];

const LOOKUPS: readonly string[] = ['inner', 'leftouter'];

/** The items of the clause that the cursor is in, before all others. */
export function clauseItems(before: string): readonly CompletionItem[] {
  const code = masked(before);
  for (const { pattern, items } of clauses) {
    const partial = pattern.exec(code)?.at(-1);
    if (partial === undefined) continue;
    const range = { start: before.length - partial.length, end: before.length };
    return items(code).map((item, rank) => ({
      ...item,
      insertText: item.label === WINDOW ? `bin(timestamp, \${1:1m})$0` : item.label,
      isSnippet: item.label === WINDOW,
      detail: '',
      range,
      sortText: `05_${String(rank).padStart(3, '0')}`,
    }));
  }
  return [];
}
