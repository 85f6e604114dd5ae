import type { OperatorCompiler } from '../compile/context.ts';
import { parts } from '../kusto/syntax.ts';
import { extend } from './extend.ts';

/** `serialize` or `serialize name = value, …`: the rows keep their order, which plans always do. */
export const serialize: OperatorCompiler = (node, scope) => {
  if (parts(node, 'Expressions').length === 0) return { steps: [], isOrdered: true };
  const extended = extend(node, scope);
  return extended && { ...extended, isOrdered: true };
};
