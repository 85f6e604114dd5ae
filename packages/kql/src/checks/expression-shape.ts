import type { ColumnSchema, Expression, ExpressionKind } from '@lookout/contract';

type Replace = (operand: Expression) => Expression;
type ShapeOf<K extends ExpressionKind> = (
  expression: Extract<Expression, { kind: K }>,
  replace: Replace,
) => Expression;

/** How the operands of each kind are replaced; null = there is no operation to look at. */
const shapes: { readonly [K in ExpressionKind]: ShapeOf<K> | null } = {
  literal: null,
  column: null,
  member: null,
  element: (expression, replace) => ({
    ...expression,
    object: replace(expression.object),
    index: replace(expression.index),
  }),
  negate: (expression, replace) => ({ ...expression, operand: replace(expression.operand) }),
  binary: (expression, replace) => ({
    ...expression,
    left: replace(expression.left),
    right: replace(expression.right),
  }),
  in: (expression, replace) => ({
    ...expression,
    operand: replace(expression.operand),
    candidates: expression.candidates.map(replace),
  }),
  between: (expression, replace) => ({
    ...expression,
    operand: replace(expression.operand),
    low: replace(expression.low),
    high: replace(expression.high),
  }),
  subquery: null,
  call: (expression, replace) => ({ ...expression, arguments: expression.arguments.map(replace) }),
};

/** Whether an expression computes something, rather than naming a value. */
export function isOperation({ kind }: Expression): boolean {
  return shapes[kind] !== null;
}

/** The operation at the top of an expression over columns of its operands' types. */
export function shapeOf<K extends ExpressionKind>(
  expression: Extract<Expression, { kind: K }>,
): { readonly shape: Expression; readonly columns: readonly ColumnSchema[] } {
  const { columns, replace } = standIns();
  const shape = (shapes[expression.kind as K] as ShapeOf<K> | null)?.(expression, replace) ?? expression;
  return { shape, columns };
}

/** Columns in place of arguments. */
export function shapeOfArguments(values: readonly Expression[]): {
  readonly shapes: Expression[];
  readonly columns: readonly ColumnSchema[];
} {
  const { columns, replace } = standIns();
  return { shapes: values.map(replace), columns };
}

function standIns(): { readonly columns: ColumnSchema[]; readonly replace: Replace } {
  const columns: ColumnSchema[] = [];
  const replace: Replace = (operand) => {
    // Constants stay: a pattern, a size or a list of keys may have to be one.
    if (operand.kind === 'literal') return operand;
    const column = { name: `operand${columns.length}`, type: operand.type };
    columns.push(column);
    return { kind: 'column', ...column };
  };
  return { columns, replace };
}
