import type { Diagnostic, Expression, Plan, Span } from '@lookout/contract';
import { childrenOf, expressionsOf, sourceExpressions } from '@lookout/engine';
import { limit } from '../compile/limits.ts';

/**
 * As many operations, names and values as one expression may have once every `let` and function is written out. A
 * chain of `let`s that each use the one before twice doubles with every link: thirty make a thousand million.
 */
export const MAX_EXPRESSION_SIZE = 10_000;

const sizes = new WeakMap<Expression, number>();

/** The size of an expression; parts that it shares with others were counted when they were made. */
export function sizeOf(expression: Expression): number {
  const known = sizes.get(expression);
  if (known !== undefined) return known;
  const size = childrenOf(expression).reduce((sum, child) => sum + sizeOf(child), 1);
  sizes.set(expression, size);
  return size;
}

/** As many in all expressions of a plan together. */
const MAX_PLAN_SIZE = 50_000;

/** The refusal of a plan that is too large to be kept and sent; null = it is not. */
export function planSizeProblem({ source, steps, tables = [] }: Plan, span: Span): Diagnostic | null {
  const sources = [source, ...tables.map((table) => table.source)].filter((each) => each !== undefined);
  const expressions = [
    ...sources.flatMap(sourceExpressions),
    ...[...steps, ...tables.flatMap((table) => table.steps)].flatMap(expressionsOf),
  ];
  const size = expressions.reduce((sum, expression) => sum + sizeOf(expression), 0);
  if (size <= MAX_PLAN_SIZE) return null;
  const message = `Written out, this query has ${size} operations, names and values; a plan may have ${MAX_PLAN_SIZE}. Use its \`let\` names less often.`;
  return limit(message, span);
}
