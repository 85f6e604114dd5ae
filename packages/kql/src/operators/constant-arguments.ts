import type { Expression } from '@lookout/contract';
import { constantOf, PlanError } from '@lookout/engine';

/** An expression over constants as the literal that it comes to, which aggregates ask for; any other as it is. */
export function foldedConstant(expression: Expression): Expression {
  if (expression.kind === 'literal') return expression;
  const { type } = expression;
  const value = constantIn(expression);
  return value === undefined ? expression : { kind: 'literal', type, value };
}

function constantIn(expression: Expression) {
  try {
    return constantOf(expression, expression.type);
  } catch (error) {
    // It names a column.
    if (error instanceof PlanError) return undefined;
    throw error;
  }
}
