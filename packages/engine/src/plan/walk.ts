import type { Expression, ExpressionKind } from '@lookout/contract';

type ChildrenOf<K extends ExpressionKind> = (
  expression: Extract<Expression, { kind: K }>,
) => readonly Expression[];

/** The one table of what an expression is made of: everything that walks expressions goes through it. */
const children: { readonly [K in ExpressionKind]: ChildrenOf<K> } = {
  literal: () => [],
  column: () => [],
  member: ({ object }) => [object],
  element: ({ object, index }) => [object, index],
  negate: ({ operand }) => [operand],
  binary: ({ left, right }) => [left, right],
  in: ({ operand, candidates }) => [operand, ...candidates],
  between: ({ operand, low, high }) => [operand, low, high],
  call: (expression) => expression.arguments,
  subquery: () => [],
};

/** The parts of an expression, in the order of the text. */
export function childrenOf<K extends ExpressionKind>(
  expression: Extract<Expression, { kind: K }>,
): readonly Expression[] {
  return (children[expression.kind as K] as ChildrenOf<K>)(expression);
}

/** Visits an expression and everything in it, parents first. */
export function walk(expression: Expression, visit: (expression: Expression) => void): void {
  visit(expression);
  for (const child of childrenOf(expression)) walk(child, visit);
}
