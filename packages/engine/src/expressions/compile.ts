import type { BinaryExpression, Expression, ExpressionKind, ScalarType } from '@lookout/contract';
import { compileCall } from '../functions/call.ts';
import { PlanError } from '../plan/plan-error.ts';
import { isAssignable } from '../values/convert.ts';
import { scalarFromJson } from '../values/literal.ts';
import { compileArithmetic, compileNegate, isArithmetic } from './arithmetic.ts';
import { compileComparison, isComparison } from './comparison.ts';
import { type Compiled, compiledConstant, folded } from './compiled.ts';
import { converted } from './lift.ts';
import { compileLogic } from './logic.ts';
import { compileElement, compileMember } from './member.ts';
import { compileBetween, compileIn } from './membership.ts';
import { compileSubquery } from './subquery.ts';
import { compileTextOperator } from './text-operators.ts';

/** The columns that an expression may name. */
export type Schema = ReadonlyMap<string, ScalarType>;

type Compile<K extends ExpressionKind> = (
  expression: Extract<Expression, { kind: K }>,
  schema: Schema,
) => Compiled;

const compilers: { readonly [K in ExpressionKind]: Compile<K> } = {
  literal: ({ type, value }) => {
    const scalar = scalarFromJson(type, value);
    if (scalar === undefined)
      throw new PlanError(`${JSON.stringify(value)} is not a literal of type ${type}.`);
    return compiledConstant(type, scalar);
  },
  column: ({ name, type }, schema) => {
    const actual = schema.get(name);
    if (actual !== type)
      throw new PlanError(`There is no column ${name} of type ${type} (found ${actual ?? 'none'}).`);
    return { type, evaluate: ({ table }) => table.column(name) };
  },
  member: ({ object, key }, schema) => compileMember(compileExpression(object, schema), key),
  element: ({ object, index }, schema) =>
    compileElement(compileExpression(object, schema), compileExpression(index, schema)),
  negate: ({ operand }, schema) => compileNegate(compileExpression(operand, schema)),
  binary: compileBinary,
  in: (expression, schema) =>
    compileIn(
      expression,
      compileExpression(expression.operand, schema),
      compileAll(expression.candidates, schema),
    ),
  between: (expression, schema) =>
    compileBetween(expression, compileExpression(expression.operand, schema), [
      compileExpression(expression.low, schema),
      compileExpression(expression.high, schema),
    ]),
  call: (expression, schema) => compileCall(expression, compileAll(expression.arguments, schema)),
  subquery: compileSubquery,
};

/**
 * Makes an expression into a closure over tables of a schema. The result has the type that the plan declares:
 * numbers are widened or narrowed to it. Throws PlanError where plan and engine disagree.
 */
export function compileExpression<K extends ExpressionKind>(
  expression: Extract<Expression, { kind: K }>,
  schema: Schema,
): Compiled {
  const compile = compilers[expression.kind as K] as Compile<K>;
  const compiled = compile(expression, schema);
  if (!isAssignable(compiled.type, expression.type)) {
    throw new PlanError(`The plan says ${expression.type} where the engine computes ${compiled.type}.`);
  }
  return converted(compiled, expression.type);
}

function compileAll(expressions: readonly Expression[], schema: Schema): Compiled[] {
  return expressions.map((expression) => compileExpression(expression, schema));
}

function compileBinary({ operator, left, right }: BinaryExpression, schema: Schema): Compiled {
  const [a, b] = [compileExpression(left, schema), compileExpression(right, schema)];
  if (operator === 'and' || operator === 'or') return compileLogic(operator, a, b);
  if (isArithmetic(operator)) return compileArithmetic(operator, a, b);
  const predicate = isComparison(operator)
    ? compileComparison(operator, a, b)
    : compileTextOperator(operator, a, b);
  if (!predicate) throw new PlanError(`There is no operator ${operator}.`);
  return folded('bool', [a, b], predicate);
}
