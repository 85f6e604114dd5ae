import type { OperatorCompiler } from '../compile/context.ts';
import { part } from '../kusto/syntax.ts';
import { constantCount } from './constant-count.ts';
import { sortKey } from './sort-key.ts';

/** `top count by key` */
export const top: OperatorCompiler = (node, scope) => {
  const count = constantCount(part(node, 'Expression'), 'top', scope);
  const key = sortKey(part(node, 'ByExpression'), scope);
  return count === null || !key ? null : { steps: [{ kind: 'top', count, keys: [key] }] };
};
