import { ViewName } from '@lookout/contract';
import { sourceDocs } from '../catalog.ts';
import { checkLimits } from '../compile/limits.ts';
import type { Kusto } from '../kusto/kusto.ts';
import type { KustoNode, KustoSymbol } from '../kusto/library.ts';
import { nodeAt } from '../kusto/node-at.ts';
import { optionalPart, part, parts, simpleName, spanOf, textOf } from '../kusto/syntax.ts';
import type { Hover, SampleSymbols } from '../types.ts';
import { attributeMarkdown } from './attribute-items.ts';
import { columnDescription } from './columns.ts';
import { columnMarkdown, documentationOf, toMarkdown } from './documentation.ts';
import { keywordMarkdown, typeMarkdown } from './keyword-docs.ts';
import { sampledKeys } from './subject.ts';

interface HoverRequest {
  readonly source: string;
  readonly offset: number;
  readonly sample?: SampleSymbols | undefined;
}

/** What the thing under the cursor is. */
export function hover({ source, offset, sample }: HoverRequest, kusto: Kusto): Hover | null {
  if (offset < 0 || offset > source.length || checkLimits(source)) return null;
  const token = nodeAt(kusto.analyze(source).Syntax, wordAt(source, offset));
  if (!token || token.Width === 0) return null;
  const markdown =
    (sample && attributeHover(token, sample, kusto)) ??
    nameHover(token, kusto) ??
    wordHover(token, kusto) ??
    literalHover(token, kusto);
  return markdown === null ? null : { span: spanOf(token), markdown };
}

/** Between a word and a sign the word is meant. */
function wordAt(source: string, offset: number): number {
  const isWord = (at: number) => /\w/u.test(source[at] ?? '');
  return !isWord(offset) && isWord(offset - 1) ? offset - 1 : offset;
}

function attributeHover(token: KustoNode, sample: SampleSymbols, kusto: Kusto): string | null {
  const access = ancestor(token, (node) => {
    const kind = kusto.kind(node);
    return kind === 'PathExpression' || kind === 'ElementExpression';
  });
  const selector = access && part(access, 'Selector');
  if (!selector || selector.TextStart > token.TextStart) return null;
  const text = textOf(token);
  const key = /^["']/u.test(text) ? kusto.stringValue(text) : text;
  const bag = textOf(part(access, 'Expression'));
  const found = sampledKeys(bag, sample).find(({ name }) => name === key);
  return found ? attributeMarkdown(found) : null;
}

function nameHover(token: KustoNode, kusto: Kusto): string | null {
  const reference = ancestor(token, (node) =>
    ['NameReference', 'NameDeclaration'].includes(kusto.kind(node)),
  );
  const symbol = reference?.ReferencedSymbol;
  return reference && symbol ? symbolHover(symbol, reference, kusto) : null;
}

function symbolHover(symbol: KustoSymbol, reference: KustoNode, kusto: Kusto): string | null {
  const type = kusto.scalarType(reference) ?? 'table';
  const column = () => columnMarkdown(symbol.Name, type, columnDescription(symbol.Name)?.description);
  const declared = () => declarationOf(simpleName(reference), reference, kusto);
  const plain = () => columnMarkdown(simpleName(reference), type);
  const byKind: Readonly<Record<string, () => string | null>> = {
    Column: column,
    Variable: () => declared() ?? plain(),
    Function: declared,
    Parameter: plain,
  };
  return byKind[kusto.symbolKind(symbol)]?.() ?? recordsHover(symbol.Name);
}

function recordsHover(name: string): string | null {
  if (name === 'source') return keywordMarkdown('source');
  return ViewName.safeParse(name).success ? VIEW_DOCS[name as ViewName] : null;
}

const VIEW_DOCS: Readonly<Record<ViewName, string>> = {
  logs: 'Log records, with the names of OpenTelemetry.',
  traces: 'The same log records as `logs`, with the names of Application Insights.',
};

/** The `let` statement that gave a name, as far as it is short; null where none did. */
function declarationOf(name: string, node: KustoNode, kusto: Kusto): string | null {
  const block = root(node);
  const statement = parts(block, 'Statements').find(
    (each) => kusto.kind(each) === 'LetStatement' && simpleName(part(each, 'Name')) === name,
  );
  if (!statement) return null;
  const text = textOf(statement);
  return `\`\`\`kusto\n${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}\n\`\`\``;
}

const SHOWN = 400;

function root(node: KustoNode): KustoNode {
  let found = node;
  while (found.Parent) found = found.Parent;
  return found;
}

/** Functions, aggregates, operators, comparisons and keywords by their own word. */
function wordHover(token: KustoNode, kusto: Kusto): string | null {
  const word = textOf(token).replace(/\s+/gu, ' ');
  // `range` is a function as well.
  const source =
    token.Parent && kusto.kind(token.Parent) === 'RangeOperator' ? sourceDocs.get(word) : undefined;
  const documentation = source ?? documentationOf(word);
  if (documentation) return toMarkdown(documentation);
  return keywordMarkdown(word) ?? typeMarkdown(word);
}

/** The type of a value that is written out, such as `1h`. */
function literalHover(token: KustoNode, kusto: Kusto): string | null {
  const literal = token.Parent;
  if (!literal || !kusto.kind(literal).endsWith('LiteralExpression')) return null;
  const type = kusto.scalarType(literal);
  return type === null ? null : typeMarkdown(type);
}

/** The nearest enclosing node of a kind, at most as far as a name or a selector reaches. */
function ancestor(token: KustoNode, isWanted: (node: KustoNode) => boolean): KustoNode | null {
  for (let node: KustoNode | null = token, height = 0; node && height < 6; node = node.Parent, height += 1) {
    if (isWanted(node)) return node;
    if (optionalPart(node, 'Operator')) return null;
  }
  return null;
}
