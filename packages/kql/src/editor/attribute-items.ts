import type { CompletionItem, SampledAttribute, SampleSymbols } from '../types.ts';
import { BAG_NAMES, sampledKeys } from './subject.ts';

const AFTER_DOT = new RegExp(`\\b(${BAG_NAMES})\\.([\\w.-]*)$`, 'u');
const AFTER_BRACKET = new RegExp(`\\b(${BAG_NAMES})\\.?\\[\\s*(["'])([^"'\\n]*)$`, 'u');
const IDENTIFIER = /^[A-Za-z_]\w*$/u;
const TOP_VALUES = 5;

/** Offers the keys seen in the sample after `attributes.` and `attributes["`; null elsewhere. */
export function attributeItems(
  before: string,
  after: string,
  sample: SampleSymbols,
): readonly CompletionItem[] | null {
  const dot = AFTER_DOT.exec(before);
  if (dot) return sampledKeys(dot[1]!, sample).map((key, rank) => afterDot(key, rank, dot));
  const bracket = AFTER_BRACKET.exec(before);
  if (!bracket) return null;
  return sampledKeys(bracket[1]!, sample).map((key, rank) => afterBracket(key, rank, { bracket, after }));
}

/** Offers `attributes.key` wherever the column itself is offered. */
export function accessItems(
  offered: readonly CompletionItem[],
  sample: SampleSymbols,
): readonly CompletionItem[] {
  const bags = offered.filter(({ kind, label }) => kind === 'column' && label !== 'resource');
  return bags.flatMap(({ label, range }) =>
    sampledKeys(label, sample).map((key, rank) => {
      const insertText = `${label}${access(key.name)}`;
      const edit = { insertText, start: range.start, end: range.end };
      return { ...item(key, rank, edit), label: insertText, sortText: `10_034_${padded(rank)}` };
    }),
  );
}

function access(key: string): string {
  return IDENTIFIER.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}

function padded(rank: number): string {
  return String(rank).padStart(5, '0');
}

/** A key that is no identifier, such as `http.route`, takes the place of the dot: `["http.route"]`. */
function afterDot(key: SampledAttribute, rank: number, match: RegExpExecArray): CompletionItem {
  const end = match.index + match[0].length;
  const partial = match[2]!;
  if (IDENTIFIER.test(key.name)) {
    return item(key, rank, { insertText: key.name, start: end - partial.length, end });
  }
  const insertText = access(key.name);
  const start = end - partial.length - 1;
  return { ...item(key, rank, { insertText, start, end }), filterText: `.${key.name}` };
}

function afterBracket(
  key: SampledAttribute,
  rank: number,
  at: { readonly bracket: RegExpExecArray; readonly after: string },
): CompletionItem {
  const [matched, , quote, partial] = at.bracket;
  const end = at.bracket.index + matched.length;
  const closing = at.after.startsWith(quote!) ? '' : `${quote}]`;
  const insertText = `${key.name.replaceAll(/["'\\]/gu, '\\$&')}${closing}`;
  return item(key, rank, { insertText, start: end - partial!.length, end });
}

function item(
  key: SampledAttribute,
  rank: number,
  edit: { readonly insertText: string; readonly start: number; readonly end: number },
): CompletionItem {
  return {
    label: key.name,
    kind: 'attribute',
    insertText: edit.insertText,
    isSnippet: false,
    detail: key.types.join(' | '),
    documentation: attributeMarkdown(key),
    range: { start: edit.start, end: edit.end },
    sortText: `00_${padded(rank)}`,
  };
}

/** What the sample says of an attribute. */
export function attributeMarkdown({ name, types, values }: SampledAttribute): string {
  const head = `\`\`\`kusto\n${name}: ${types.join(' | ')}\n\`\`\``;
  if (values.length === 0) return `${head}\n\nSeen in the live sample.`;
  const top = values
    .toSorted((a, b) => b.count - a.count)
    .slice(0, TOP_VALUES)
    .map(({ text, count }) => `- \`${text.replaceAll('`', "'")}\` × ${count}`);
  return `${head}\n\nMost frequent in the live sample:\n${top.join('\n')}`;
}
