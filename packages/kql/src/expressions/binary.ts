import { BinaryOperator } from '@lookout/contract';
import { compareTypes } from '../checks/compare-types.ts';
import { checkDynamicArithmetic } from '../checks/dynamic-arithmetic.ts';
import { checkPattern } from '../checks/regex.ts';
import { type ExpressionCompiler, refuse } from '../compile/context.ts';
import { part, spanOf, textOf } from '../kusto/syntax.ts';
import { asText, isTextOperator } from './as-text.ts';
import { requireType } from './typed.ts';
import { unsupportedOperator } from './unsupported-operator.ts';

/** Other spellings that KQL allows. */
const SPELLINGS: Readonly<Record<string, BinaryOperator>> = { '<>': '!=' };

/** `left operator right`. The token decides: the library's kinds for `in` and its relatives are misnamed. */
export const binary: ExpressionCompiler = (node, context) => {
  const token = part(node, 'Operator');
  const spelled = textOf(token).toLowerCase().replace(/\s+/gu, ' ');
  const operator = BinaryOperator.safeParse(SPELLINGS[spelled] ?? spelled);
  if (!operator.success) return refuse(context, spanOf(token), unsupportedOperator(spelled));
  const left = context.expression(part(node, 'Left'));
  const right = context.expression(part(node, 'Right'));
  const type = requireType(node, context);
  if (!(left && right && type)) return null;
  const pair = { node, left, right, operator: operator.data };
  if (!(compareTypes(pair, context) && checkPattern(pair, context))) return null;
  if (!checkDynamicArithmetic(pair, type, context)) return null;
  if (!isTextOperator(operator.data)) return { kind: 'binary', type, operator: operator.data, left, right };
  return { kind: 'binary', type, operator: operator.data, left: asText(left), right: asText(right) };
};
