import type { Expression, Json, ScalarType } from '@lookout/contract';
import { compileExpression } from '../expressions/compile.ts';
import { converted } from '../expressions/lift.ts';
import { scalarToJson } from '../values/literal.ts';

/**
 * The value of an expression over constants, converted to a type, as a cell of a table; undefined where it
 * depends on a record or the clock. Throws PlanError where it cannot be computed at all.
 */
export function constantOf(expression: Expression, type: ScalarType): Json | undefined {
  const { constant } = converted(compileExpression(expression, new Map()), type);
  return constant && scalarToJson(type, constant.value);
}
