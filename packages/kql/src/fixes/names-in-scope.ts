import { ViewName } from '@lookout/contract';
import { functionNames } from '../catalog.ts';
import type { Kusto } from '../kusto/kusto.ts';
import type { KustoNode } from '../kusto/library.ts';
import { optionalPart, part, parts, simpleName, toArray } from '../kusto/syntax.ts';

/** The names that could stand where a node is: columns first, then variables, functions and views. */
export function namesInScope(node: KustoNode, kusto: Kusto): string[] {
  const columns: string[] = [];
  const variables: string[] = [];
  for (let inner = node, parent = node.Parent; parent; inner = parent, parent = parent.Parent) {
    const kind = kusto.kind(parent);
    if (kind === 'PipeExpression' && columns.length === 0 && optionalPart(parent, 'Operator') === inner) {
      columns.push(...columnsOf(part(parent, 'Expression')));
    }
    if (kind === 'QueryBlock') variables.push(...letsOf(parent, kusto));
  }
  if (columns.length === 0) return [...ViewName.options, ...variables];
  return [...columns, ...variables, ...functionNames];
}

/** The columns that an expression results in. */
function columnsOf(table: KustoNode): string[] {
  return toArray(table.ResultType?.Columns).map(({ Name }) => Name);
}

function letsOf(block: KustoNode, kusto: Kusto): string[] {
  return parts(block, 'Statements')
    .filter((statement) => kusto.kind(statement) === 'LetStatement')
    .map((statement) => simpleName(part(statement, 'Name')));
}
