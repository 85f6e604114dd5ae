import type { OperatorCompiler } from '../compile/context.ts';
import { part } from '../kusto/syntax.ts';
import { constantCount } from './constant-count.ts';

/** `sample count` */
export const sample: OperatorCompiler = (node, scope) => {
  const count = constantCount(part(node, 'Expression'), 'sample', scope);
  return count === null ? null : { steps: [{ kind: 'sample', count }] };
};
