import { type OperatorCompiler, refuse } from '../compile/context.ts';
import { requireType } from '../expressions/typed.ts';
import { part, spanOf } from '../kusto/syntax.ts';

/** `where predicate`, also spelled `filter`. */
export const where: OperatorCompiler = (node, { context }) => {
  const condition = part(node, 'Condition');
  const predicate = context.expression(condition);
  if (!predicate) return null;
  if (requireType(condition, context) !== 'bool') {
    const message = '`where` needs a condition that is true or false.';
    return refuse(context, spanOf(condition), { code: 'type', message });
  }
  return { steps: [{ kind: 'where', predicate }] };
};
