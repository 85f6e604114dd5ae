import type { ColumnSchema, Expression } from '@lookout/contract';
import { compileExpression } from '../expressions/compile.ts';
import { schemaOf } from '../sources/given.ts';
import { PlanError } from './plan-error.ts';

/**
 * What the engine has against an expression over rows of these columns, in words; null = it computes it. Cheaper
 * than a plan, so that a compiler can ask at each operation of a text as it is typed.
 */
export function expressionProblem(expression: Expression, columns: readonly ColumnSchema[]): string | null {
  try {
    compileExpression(expression, schemaOf(columns));
    return null;
  } catch (error) {
    if (error instanceof PlanError) return error.message;
    throw error;
  }
}
