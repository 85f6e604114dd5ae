import type { Expression } from '@lookout/contract';
import type { CompileContext, ExpressionCompiler } from '../compile/context.ts';
import { derive } from '../compile/context.ts';
import type { KustoNode } from '../kusto/library.ts';
import { part } from '../kusto/syntax.ts';
import { withoutRow } from './without-row.ts';

/** `toscalar(…)`: the first cell of a table, or a value as it is. */
export const toScalar: ExpressionCompiler = (node, context) => {
  const inner = part(node, 'Expression');
  return inner.ResultType?.Columns ? subquery(inner, 'scalar', context) : context.expression(inner);
};

/** A table in the place of a value; its rows are those of the whole table, not of the record at hand. */
export function subquery(
  node: KustoNode,
  shape: 'scalar' | 'list',
  context: CompileContext,
): Expression | null {
  const pipeline = derive(context, { row: [], lets: withoutRow(context.lets) }).table(node);
  const [first] = pipeline?.output ?? [];
  if (!pipeline || !first) return null;
  const type = shape === 'list' ? 'dynamic' : first.type;
  return { kind: 'subquery', type, shape, table: context.tables.add(pipeline) };
}
