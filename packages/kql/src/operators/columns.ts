import type { ColumnSchema, NamedExpression } from '@lookout/contract';
import type { Assignment, OperatorScope } from '../compile/context.ts';
import { refuse } from '../compile/context.ts';
import { replacementFor } from '../fixes/replacements.ts';
import type { KustoColumn, KustoNode } from '../kusto/library.ts';
import { optionalPart, part, simpleName, spanOf, textOf, toArray } from '../kusto/syntax.ts';

/** An expression of a column list, the name that Kusto gives its column, and where the text names it. */
export interface NamedNode {
  readonly name: string;
  readonly value: KustoNode;
  readonly named: KustoNode;
}

/** Pairs each expression of a list with its result column, in order. */
export function byPosition(
  nodes: readonly KustoNode[],
  columns: readonly ColumnSchema[],
  scope: OperatorScope,
): NamedNode[] | null {
  if (nodes.length !== columns.length) return refuseSeveral(nodes, scope);
  const pairs = nodes.map((node, index) => toNamed(node, columns[index]!.name, scope));
  return pairs.includes(null) ? null : (pairs as NamedNode[]);
}

/** Finds the result column of each expression of a list whose result has other columns as well. */
export function bySource(nodes: readonly KustoNode[], scope: OperatorScope): NamedNode[] | null {
  const columns = toArray(scope.result.ResultType?.Columns);
  const pairs = nodes.map((node) => {
    // A column that keeps its name and type keeps its old source: then only the naming rule tells.
    const name =
      explicitName(node, scope) ?? columnFrom(node, columns) ?? scope.context.kusto.resultName(node);
    return name ? toNamed(node, name, scope) : refuseUnnamed(node, scope);
  });
  return pairs.includes(null) ? null : (pairs as NamedNode[]);
}

/** Compiles the values of named expressions. */
export function compileNamed(nodes: readonly NamedNode[], scope: OperatorScope): NamedExpression[] | null {
  const compiled = nodes.map(({ name, value }) => {
    const expression = scope.context.expression(value);
    return expression && { name, value: expression };
  });
  return compiled.includes(null) ? null : (compiled as NamedExpression[]);
}

/** The columns that get a new value: all but those that only hand on the column of their own name. */
export function assignmentsOf(
  nodes: readonly NamedNode[],
  columns: readonly NamedExpression[],
): Assignment[] {
  return columns.flatMap(({ name, value }, index) => {
    const isHandedOn = value.kind === 'column' && value.name === name;
    return isHandedOn ? [] : [{ name, span: spanOf(nodes[index]!.named) }];
  });
}

function explicitName(node: KustoNode, { context }: OperatorScope): string | undefined {
  const kind = context.kusto.kind(node);
  if (kind === 'SimpleNamedExpression') return simpleName(part(node, 'Name'));
  return kind === 'NameReference' && node.ReferencedSymbol ? node.ReferencedSymbol.Name : undefined;
}

function columnFrom(node: KustoNode, columns: readonly KustoColumn[]): string | undefined {
  return columns.find(({ Source }) => Source === node)?.Name;
}

function toNamed(node: KustoNode, name: string, { context }: OperatorScope): NamedNode | null {
  const kind = context.kusto.kind(node);
  if (kind === 'SimpleNamedExpression') {
    return { name, value: part(node, 'Expression'), named: part(node, 'Name') };
  }
  if (kind !== 'CompoundNamedExpression') return { name, value: node, named: node };
  const names = optionalPart(node, 'Names') ?? node;
  return refuse(context, spanOf(names), { message: 'A list of names on the left of `=` is not supported.' });
}

/** Refuses the expressions that make several columns, such as `arg_max(x, *)`, by the name of what does so. */
function refuseSeveral(nodes: readonly KustoNode[], { context }: OperatorScope): null {
  const scalar = (node: KustoNode) => context.kusto.scalarType(node) !== null;
  const several = nodes.every(scalar) ? nodes : nodes.filter((node) => !scalar(node));
  for (const node of several) {
    const called = optionalPart(node, 'Name') ?? node;
    const message = `\`${textOf(called)}\` makes several columns here, which is not supported by Lookout.`;
    refuse(context, spanOf(called), { message, fix: replacementFor(textOf(called), spanOf(called)) });
  }
  return null;
}

function refuseUnnamed(node: KustoNode, { context }: OperatorScope): null {
  const message = 'This expression makes no column of its own, or several. Name it: `name = …`.';
  return refuse(context, spanOf(node), { message });
}
