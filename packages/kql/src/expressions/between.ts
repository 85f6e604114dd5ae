import { compareTypes } from '../checks/compare-types.ts';
import type { ExpressionCompiler } from '../compile/context.ts';
import { part, textOf } from '../kusto/syntax.ts';

/** `between (low .. high)` and `!between`, both ends included. */
export const between: ExpressionCompiler = (node, context) => {
  const couple = part(node, 'Right');
  const operand = context.expression(part(node, 'Left'));
  const low = context.expression(part(couple, 'First'));
  const high = context.expression(part(couple, 'Second'));
  if (!(operand && low && high)) return null;
  const isComparable =
    compareTypes({ node, left: operand, right: low, operator: '<=' }, context) &&
    (operand.type === 'datetime' && high.type === 'timespan'
      ? true
      : compareTypes({ node, left: operand, right: high, operator: '<=' }, context));
  if (!isComparable) return null;
  const isNegated = textOf(part(node, 'Operator')).startsWith('!');
  const isSpan = operand.type === 'datetime' && high.type === 'timespan';
  const end = isSpan
    ? ({ kind: 'binary', type: 'datetime', operator: '+', left: low, right: high } as const)
    : high;
  return { kind: 'between', type: 'bool', operand, low, high: end, isNegated };
};
