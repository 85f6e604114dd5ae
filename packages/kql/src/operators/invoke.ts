import { type CompileContext, type Pipeline, refuse } from '../compile/context.ts';
import type { KustoNode } from '../kusto/library.ts';
import { part, simpleName, spanOf } from '../kusto/syntax.ts';
import { calledTable } from '../sources/function-result.ts';

/**
 * `invoke function(argument, …)`: the table that a function of the author's makes of the rows so far.
 * Source: https://learn.microsoft.com/kusto/query/invoke-operator
 */
export function invoke(node: KustoNode, piped: Pipeline | null, context: CompileContext): Pipeline | null {
  const call = part(node, 'Function');
  const name = part(call, 'Name');
  const binding = context.lets.get(simpleName(name));
  if (binding?.kind === 'function')
    return piped && calledTable(call, { ...binding.declared, piped }, context);
  if (binding?.kind === 'refused') return null;
  const message = `\`${simpleName(name)}\` is not a function that takes a table.`;
  return refuse(context, spanOf(name), { message });
}
