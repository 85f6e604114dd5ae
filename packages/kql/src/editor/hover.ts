import { ViewName } from '@lookout/contract';
import { checkLimits } from '../compile/limits.ts';
import type { Kusto } from '../kusto/kusto.ts';
import type { KustoNode } from '../kusto/library.ts';
import { nodeAt } from '../kusto/node-at.ts';
import { optionalPart, part, simpleName, spanOf, textOf } from '../kusto/syntax.ts';
import type { Hover, SampleSymbols } from '../types.ts';
import { attributeMarkdown } from './attribute-items.ts';
import { columnDescription } from './columns.ts';
import { columnMarkdown, documentationOf, toMarkdown } from './documentation.ts';
import { sampledKeys } from './subject.ts';

interface HoverRequest {
  readonly source: string;
  readonly offset: number;
  readonly sample?: SampleSymbols | undefined;
}

/** What the thing under the cursor is. */
export function hover({ source, offset, sample }: HoverRequest, kusto: Kusto): Hover | null {
  if (offset < 0 || offset > source.length || checkLimits(source)) return null;
  const token = nodeAt(kusto.analyze(source).Syntax, offset);
  if (!token || token.Width === 0) return null;
  const markdown =
    (sample && attributeHover(token, sample, kusto)) ?? nameHover(token, kusto) ?? wordHover(token);
  return markdown === null ? null : { span: spanOf(token), markdown };
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
  if (!(reference && symbol)) return null;
  const kind = kusto.symbolKind(symbol);
  const type = kusto.scalarType(reference) ?? 'table';
  if (kind === 'Column')
    return columnMarkdown(symbol.Name, type, columnDescription(symbol.Name)?.description);
  if (kind === 'Variable') return columnMarkdown(simpleName(reference), type);
  return ViewName.safeParse(symbol.Name).success ? VIEW_DOCS[symbol.Name as ViewName] : null;
}

const VIEW_DOCS: Readonly<Record<ViewName, string>> = {
  logs: 'Log records, with the names of OpenTelemetry.',
  traces: 'The same log records as `logs`, with the names of Application Insights.',
};

/** Functions, aggregates and operators by their own word. */
function wordHover(token: KustoNode): string | null {
  const documentation = documentationOf(textOf(token));
  return documentation && toMarkdown(documentation);
}

/** The nearest enclosing node of a kind, at most as far as a name or a selector reaches. */
function ancestor(token: KustoNode, isWanted: (node: KustoNode) => boolean): KustoNode | null {
  for (let node: KustoNode | null = token, height = 0; node && height < 6; node = node.Parent, height += 1) {
    if (isWanted(node)) return node;
    if (optionalPart(node, 'Operator')) return null;
  }
  return null;
}
