import type { BinaryOperator, Expression } from '@lookout/contract';

const NOT_TEXT: ReadonlySet<BinaryOperator> = new Set([
  '+',
  '-',
  '*',
  '/',
  '%',
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  'and',
  'or',
]);

/** Whether an operator works on texts, such as `has` and `=~`. */
export function isTextOperator(operator: BinaryOperator): boolean {
  return !NOT_TEXT.has(operator);
}

/** Text operators see a dynamic value as text, so that the engine has only one kind of them. */
export function asText(expression: Expression): Expression {
  if (expression.type === 'string') return expression;
  return { kind: 'call', type: 'string', function: 'tostring', arguments: [expression] };
}
