import type { ColumnSchema } from '@lookout/contract';
import { type OperatorScope, refuse } from '../compile/context.ts';
import type { KustoNode } from '../kusto/library.ts';
import { part, spanOf } from '../kusto/syntax.ts';
import { type AggregateColumn, argumentsOf, type ExpansionScope, expansionOf } from './several-columns.ts';

/** One expression of a `summarize` and the columns that it makes. */
export type AllottedValue =
  | { readonly value: KustoNode; readonly columns: readonly [ColumnSchema]; readonly expanded?: never }
  | {
      readonly value: KustoNode;
      readonly columns: readonly ColumnSchema[];
      readonly expanded: readonly AggregateColumn[];
    };

/**
 * Tells which of the result's columns each expression makes: Kusto's library names the columns, one after the
 * other, and only the expansion of a call says how many are its own. Null = refused and reported, or the two do
 * not agree.
 */
export function allotColumns(
  nodes: readonly KustoNode[],
  columns: readonly ColumnSchema[],
  scope: ExpansionScope,
): readonly AllottedValue[] | null {
  const rest = [...columns];
  const allotted = nodes.map((node): AllottedValue | null => {
    const value = unnamed(node, scope);
    const expand = expansionOf(value, scope);
    if (!expand) return { value, columns: rest.splice(0, 1) as unknown as [ColumnSchema] };
    const expanded = expand(argumentsOf(value), scope);
    return expanded && { value, columns: rest.splice(0, expanded.length), expanded };
  });
  if (allotted.includes(null)) return null;
  if (rest.length === 0 && allotted.every(isWhole)) return allotted as AllottedValue[];
  const message = 'Lookout cannot tell which columns these aggregates make. Name them one by one.';
  return refuse(scope.context, spanOf(nodes[0] ?? scope.result), { message });
}

/** What stands behind `name =` or `(name, name) =`. */
function unnamed(node: KustoNode, { context }: OperatorScope): KustoNode {
  const kind = context.kusto.kind(node);
  const isNamed = kind === 'SimpleNamedExpression' || kind === 'CompoundNamedExpression';
  return isNamed ? part(node, 'Expression') : node;
}

function isWhole(allotted: AllottedValue | null): boolean {
  if (!allotted) return false;
  const { expanded, columns } = allotted;
  if (!expanded) return columns.length === 1;
  return (
    columns.length === expanded.length && expanded.every(({ type }, index) => type === columns[index]!.type)
  );
}
