import type { OperatorCompiler } from '../compile/context.ts';
import { parts } from '../kusto/syntax.ts';
import { sortKey } from './sort-key.ts';

/** `sort by key, …`, also spelled `order`. */
export const sort: OperatorCompiler = (node, scope) => {
  const keys = parts(node, 'Expressions').map((key) => sortKey(key, scope));
  if (keys.includes(null)) return null;
  return { steps: [{ kind: 'sort', keys: keys.filter((key) => key !== null) }] };
};
