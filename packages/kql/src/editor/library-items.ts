import { BinaryOperator, Visualization } from '@lookout/contract';
import { aggregateNames, functionNames, operatorNames, sourceDocs } from '../catalog.ts';
import { type Kusto, namesByNumber } from '../kusto/kusto.ts';
import type { KustoCompletion } from '../kusto/library.ts';
import { toArray } from '../kusto/syntax.ts';
import type { CompletionItem, CompletionKind } from '../types.ts';
import { callSnippet, escapeSnippet } from './call-snippet.ts';
import { columnDescription } from './columns.ts';
import { columnMarkdown, documentationOf, toMarkdown } from './documentation.ts';

/** Words of the grammar that are worth offering; the library offers many that Lookout refuses. */
const KEYWORDS: ReadonlySet<string> = new Set(
  'let by and or asc desc with title true false dynamic datetime timespan not |'.split(' '),
);
const INFIX: ReadonlySet<string> = new Set([
  ...BinaryOperator.options,
  'in',
  '!in',
  'in~',
  '!in~',
  'between',
  '!between',
]);

interface Offer {
  readonly kind: CompletionKind;
  readonly isSupported: (name: string) => boolean;
}
const any = () => true;
const keyword: Offer = { kind: 'keyword', isSupported: (name) => KEYWORDS.has(name) };

/** Which of the library's completions are passed on, and as what. */
const offers: Readonly<Record<string, Offer>> = {
  QueryPrefix: { kind: 'operator', isSupported: (name) => operatorNames.has(name) || sourceDocs.has(name) },
  BuiltInFunction: { kind: 'function', isSupported: (name) => functionNames.has(name) },
  AggregateFunction: { kind: 'aggregate', isSupported: (name) => aggregateNames.has(name) },
  ScalarInfix: { kind: 'keyword', isSupported: (name) => INFIX.has(name) },
  RenderChart: { kind: 'keyword', isSupported: (name) => Visualization.safeParse(name).success },
  Column: { kind: 'column', isSupported: any },
  Table: { kind: 'table', isSupported: any },
  Variable: { kind: 'variable', isSupported: any },
  Parameter: { kind: 'variable', isSupported: any },
  Keyword: keyword,
  Syntax: keyword,
  ScalarPrefix: keyword,
  TabularSuffix: keyword,
  Punctuation: keyword,
};

/** What the library offers at an offset, reduced to what Lookout supports, with our documentation. */
export function libraryItems(source: string, offset: number, kusto: Kusto): readonly CompletionItem[] {
  const partial = /[a-z_]\w*$/iu.exec(source.slice(0, offset))?.[0] ?? '';
  const items = offered(source, offset, kusto);
  if (items.length > 0 || partial === '') return items;
  // A word such as `to` is a keyword elsewhere, and the library then offers nothing to complete it with.
  const start = offset - partial.length;
  const range = { start, end: offset };
  return offered(source.slice(0, start) + source.slice(offset), start, kusto).map((item) => ({
    ...item,
    range,
  }));
}

function offered(source: string, offset: number, kusto: Kusto): readonly CompletionItem[] {
  const found = kusto.service(source).GetCompletionItems(offset);
  const range = { start: found.EditStart, end: found.EditStart + found.EditLength };
  const kinds = namesByNumber(kusto.library.Editor.CompletionKind);
  const seen = new Set<string>();
  return toArray(found.Items).flatMap((completion) => {
    const name = nameOf(completion);
    const offer = offers[kinds.get(completion.Kind) ?? ''];
    if (!offer?.isSupported(name) || seen.has(name)) return [];
    seen.add(name);
    return [{ ...describe(name, offer.kind), ...insertion(completion, { name, kind: offer.kind }), range }];
  });
}

/** `strcat(value, …)` is offered for `strcat`. */
function nameOf({ DisplayText }: KustoCompletion): string {
  const name = /^[^(\s]+(?: regex)?/u.exec(DisplayText)?.[0];
  return name ?? DisplayText;
}

function describe(
  name: string,
  kind: CompletionKind,
): Pick<CompletionItem, 'label' | 'kind' | 'detail' | 'documentation'> {
  if (kind === 'column') {
    const column = columnDescription(name);
    const documentation = column ? columnMarkdown(name, column.type, column.description) : '';
    return { label: name, kind, detail: column?.type ?? '', documentation };
  }
  const documentation = documentationOf(name);
  if (!documentation) return { label: name, kind, detail: '', documentation: '' };
  return { label: name, kind, detail: documentation.signature, documentation: toMarkdown(documentation) };
}

/** Where a blank after the word only gets in the way: a dot, a bracket or a comma may follow. */
const WITHOUT_BLANK: ReadonlySet<CompletionKind> = new Set(['column', 'variable']);

const CALLS: ReadonlySet<CompletionKind> = new Set(['function', 'aggregate']);

/** The library's text around the cursor as a snippet. */
function insertion(
  { BeforeText, AfterText, OrderText, DisplayText }: KustoCompletion,
  { name, kind }: { readonly name: string; readonly kind: CompletionKind },
): Pick<CompletionItem, 'insertText' | 'isSnippet' | 'sortText'> {
  const offered = (BeforeText ?? DisplayText).replace(/\(\s+$/u, '(');
  const before = WITHOUT_BLANK.has(kind) ? offered.trimEnd() : offered;
  const sortText = `10_${OrderText ?? name}`;
  const call = CALLS.has(kind) && AfterText ? callSnippet(name) : null;
  if (call !== null) return { insertText: call, isSnippet: true, sortText };
  if (!AfterText) return { insertText: before, isSnippet: false, sortText };
  return { insertText: `${escapeSnippet(before)}$0${escapeSnippet(AfterText)}`, isSnippet: true, sortText };
}
