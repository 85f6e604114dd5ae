import type { ColumnSchema } from '@lookout/contract';
import { type CompiledOperator, derive, type OperatorCompiler, refuse } from '../compile/context.ts';
import { parts } from '../kusto/syntax.ts';
import { extend } from './extend.ts';

/** `serialize` or `serialize name = value, …`: the rows keep their order, which plans always do. */
export const serialize: OperatorCompiler = (node, scope) => {
  if (parts(node, 'Expressions').length === 0) return { steps: [], isOrdered: true };
  // The columns that it adds see the rows as it leaves them.
  const context = derive(scope.context, { isOrdered: true });
  const extended = extend(node, { ...scope, context });
  const taken = extended && replacedColumn(extended, scope.input);
  if (!taken) return extended && { ...extended, isOrdered: true };
  const message = `\`serialize\` cannot replace the column \`${taken.name}\`: write \`| serialize | extend ${taken.name} = …\`.`;
  return refuse(context, taken.span, { message });
};

/** Whether it replaces a column, as `extend` does, or adds another, Kusto and its library do not say alike. */
function replacedColumn({ assignments = [] }: CompiledOperator, input: readonly ColumnSchema[]) {
  return assignments.find(({ name }) => input.some((column) => column.name === name));
}
