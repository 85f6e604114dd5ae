import { type OperatorCompiler, refuse } from '../compile/context.ts';
import { part, spanOf } from '../kusto/syntax.ts';

/** `take count`, also spelled `limit`. */
export const take: OperatorCompiler = (node, { context }) => {
  const counted = part(node, 'Expression');
  const count = context.expression(counted);
  if (!count) return null;
  const value = count.kind === 'literal' ? Number(count.value) : Number.NaN;
  if (Number.isSafeInteger(value) && value >= 0) return { steps: [{ kind: 'take', count: value }] };
  const message = '`take` needs a constant whole number, 0 or more.';
  return refuse(context, spanOf(counted), { code: 'type', message });
};
