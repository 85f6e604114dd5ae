import type { CompileContext, Pipeline } from '../compile/context.ts';
import type { KustoNode } from '../kusto/library.ts';
import { part } from '../kusto/syntax.ts';

/** `materialize(table)`: a hint to compute a table once, which a plan does anyway. */
export function materialize(node: KustoNode, context: CompileContext): Pipeline | null {
  return context.table(part(node, 'Expression'));
}
