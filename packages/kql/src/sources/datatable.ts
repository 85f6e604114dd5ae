import type { ColumnSchema, Expression, Json } from '@lookout/contract';
import { constantOf } from '@lookout/engine';
import { type CompileContext, type Pipeline, refuse } from '../compile/context.ts';
import type { KustoNode } from '../kusto/library.ts';
import { parts, spanOf, textOf } from '../kusto/syntax.ts';
import { schemaOf } from '../kusto/table-schema.ts';

/** `datatable (name: type, …) [value, …]`: rows written out, cell by cell. */
export function datatable(node: KustoNode, context: CompileContext): Pipeline | null {
  const columns = schemaOf(node);
  const nodes = parts(node, 'Values');
  if (columns.length === 0 || nodes.length % columns.length !== 0)
    return refuse(context, spanOf(node), {
      code: 'type',
      message: unevenRows(columns, nodes),
    });
  const cells = nodes.map((value, index) => cellOf(value, columns[index % columns.length]!, context));
  if (cells.includes(undefined)) return null;
  const rows = Array.from({ length: cells.length / columns.length }, (_, row) =>
    cells.slice(row * columns.length, (row + 1) * columns.length),
  );
  return { source: { kind: 'datatable', columns, rows: rows as Json[][] }, steps: [], output: columns };
}

function unevenRows(columns: readonly ColumnSchema[], values: readonly KustoNode[]): string {
  return `The table has ${columns.length} columns and ${values.length} values: its last row is not complete.`;
}

/** The value of a cell, converted to the type of its column; undefined = refused and reported. */
function cellOf(node: KustoNode, column: ColumnSchema, context: CompileContext): Json | undefined {
  const expression: Expression | null = context.expression(node);
  if (!expression) return undefined;
  const value = constantOf(expression, column.type);
  if (value !== undefined) return value;
  const message = `\`${textOf(node)}\` is not a constant of type ${column.type}, which column \`${column.name}\` has.`;
  refuse(context, spanOf(node), { code: 'type', message });
  return undefined;
}
