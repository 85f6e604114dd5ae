import { type CompileContext, type Pipeline, refuse } from '../compile/context.ts';
import type { KustoNode } from '../kusto/library.ts';
import { part, spanOf } from '../kusto/syntax.ts';
import { schemaOf } from '../kusto/table-schema.ts';

/** `range name from … to … step …`. */
export function range(node: KustoNode, context: CompileContext): Pipeline | null {
  const output = schemaOf(node);
  const [column] = output;
  if (!column) return refuse(context, spanOf(node), { message: 'This range makes no column.' });
  const from = context.expression(part(node, 'From'));
  const to = context.expression(part(node, 'To'));
  const step = context.expression(part(node, 'Step'));
  if (!(from && to && step)) return null;
  return { source: { kind: 'range', ...column, from, to, step }, steps: [], output };
}
