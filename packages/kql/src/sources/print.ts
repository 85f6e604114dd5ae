import type { NamedExpression } from '@lookout/contract';
import type { CompileContext, OperatorScope, Pipeline } from '../compile/context.ts';
import type { KustoNode } from '../kusto/library.ts';
import { parts } from '../kusto/syntax.ts';
import { schemaOf } from '../kusto/table-schema.ts';
import { byPosition, compileNamed } from '../operators/columns.ts';

/** `print name = value, …`: a table of one row. */
export function print(node: KustoNode, context: CompileContext): Pipeline | null {
  const output = schemaOf(node);
  const scope: OperatorScope = { context, input: [], output, result: node };
  const named = byPosition(parts(node, 'Expressions'), output, scope);
  const columns: NamedExpression[] | null = named && compileNamed(named, scope);
  return columns && { source: { kind: 'print', columns }, steps: [], output };
}
