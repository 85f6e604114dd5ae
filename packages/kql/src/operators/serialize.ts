import { derive, type OperatorCompiler } from '../compile/context.ts';
import { parts } from '../kusto/syntax.ts';
import { extend } from './extend.ts';

/** `serialize` or `serialize name = value, …`: the rows keep their order, which plans always do. */
export const serialize: OperatorCompiler = (node, scope) => {
  if (parts(node, 'Expressions').length === 0) return { steps: [], isOrdered: true };
  // The columns that it adds see the rows as it leaves them.
  const extended = extend(node, { ...scope, context: derive(scope.context, { isOrdered: true }) });
  return extended && { ...extended, isOrdered: true };
};
