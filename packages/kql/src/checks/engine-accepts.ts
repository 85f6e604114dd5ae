import {
  type Aggregate,
  type ColumnSchema,
  type Diagnostic,
  type Expression,
  PLAN_FORMAT,
  type Plan,
  type Span,
  type Step,
} from '@lookout/contract';
import { compilePlan, compilePlanOver, expressionProblem, PlanError } from '@lookout/engine';
import { isOperation, shapeOf, shapeOfArguments } from './expression-shape.ts';

/**
 * Asks the engine whether it has an operation for these types, such as `timespan * timespan`: Kusto's library
 * knows more combinations than the engine does, and its rules are not repeated here. Only the operation itself
 * is offered, over columns of its operands' types. Answers what the engine says against it.
 */
export function expressionRefusal(expression: Expression): string | null {
  if (!isOperation(expression)) return null;
  const { columns, shape } = shapeOf(expression);
  return expressionProblem(shape, columns);
}

/** The same for an aggregate. */
export function aggregateRefusal(aggregate: Aggregate): string | null {
  const { columns, shapes } = shapeOfArguments(aggregate.arguments);
  const step: Step = { kind: 'summarize', aggregates: [{ ...aggregate, arguments: shapes }], by: [] };
  const output = [{ name: aggregate.name, type: aggregate.type }];
  return refusalOf(() => compilePlanOver(planWith(step, output), columns));
}

/** The same for a step: what the engine says against it over the columns that come in. */
export function stepRefusal(
  step: Step,
  at: { readonly input: readonly ColumnSchema[]; readonly output: readonly ColumnSchema[] },
): string | null {
  return refusalOf(() => compilePlanOver(planWith(step, at.output), at.input));
}

/** The last gate: what compiles here must run there. */
export function planRefusal(plan: Plan, span: Span): Diagnostic | null {
  const problem = refusalOf(() => compilePlan(plan));
  if (problem === null) return null;
  const message = `This query is not supported by Lookout's engine. ${problem}`;
  return { code: 'unsupported', severity: 'error', span, message };
}

function planWith(step: Step, output: readonly ColumnSchema[]): Plan {
  return { format: PLAN_FORMAT, view: 'logs', steps: [step], output: [...output] };
}

function refusalOf(attempt: () => unknown): string | null {
  try {
    attempt();
    return null;
  } catch (error) {
    if (error instanceof PlanError) return error.message;
    throw error;
  }
}
