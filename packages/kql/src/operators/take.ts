import type { OperatorCompiler } from '../compile/context.ts';
import { part } from '../kusto/syntax.ts';
import { constantCount } from './constant-count.ts';

/** `take count`, also spelled `limit`. */
export const take: OperatorCompiler = (node, scope) => {
  const count = constantCount(part(node, 'Expression'), 'take', scope);
  return count === null ? null : { steps: [{ kind: 'take', count }] };
};
