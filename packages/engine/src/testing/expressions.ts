import type { BinaryOperator, CallExpression, Expression, Json, ScalarType } from '@lookout/contract';
import { readerOf } from '../columns/read.ts';
import { compileExpression } from '../expressions/compile.ts';
import { createTable } from '../table/create-table.ts';
import { scalarToJson } from '../values/literal.ts';

/** Short forms for tests: an expression, or a plain value that stands for its literal. */
export type Term = Expression | string | number | boolean;

export const literal = (type: ScalarType, value: Json): Expression => ({ kind: 'literal', type, value });
export const long = (value: number | bigint | null): Expression =>
  literal('long', value === null ? null : String(value));
export const real = (value: number | null): Expression =>
  literal('real', value === null || Number.isFinite(value) ? value : String(value));
export const text = (value: string): Expression => literal('string', value);
export const dynamic = (value: Json): Expression => literal('dynamic', value);
export const seconds = (value: number): Expression => literal('timespan', `${value * 1_000_000_000}`);
export const moment = (iso: string): Expression => literal('datetime', `${Date.parse(iso)}000000`);
export const column = (name: string, type: ScalarType): Expression => ({ kind: 'column', type, name });

function termOf(term: Term): Expression {
  if (typeof term === 'string') return text(term);
  if (typeof term === 'number') return Number.isInteger(term) ? long(term) : real(term);
  return typeof term === 'boolean' ? literal('bool', term) : term;
}

export function binary(left: Term, operator: BinaryOperator, right: Term): Expression {
  return { kind: 'binary', type: 'bool', operator, left: termOf(left), right: termOf(right) };
}

/** An expression with the type that the plan declares for it. */
export const as = <E extends Expression>(type: ScalarType, expression: E): Expression =>
  ({ ...expression, type }) as Expression;

export function call(type: ScalarType, name: string, ...args: Term[]): CallExpression {
  return { kind: 'call', type, function: name, arguments: args.map(termOf) };
}

/** The value of an expression over constants, as a cell of a result. */
export function resultOf(expression: Expression): Json {
  return valuesOver(expression, [], [[]])[0] as Json;
}

/** The values of an expression over rows of `columns`. */
export function valuesOver(
  expression: Expression,
  columns: readonly { name: string; type: ScalarType }[],
  rows: readonly (readonly Json[])[],
): Json[] {
  const compiled = compileExpression(expression, new Map(columns.map(({ name, type }) => [name, type])));
  const read = readerOf(
    compiled.evaluate({ table: createTable(columns, rows), context: { now: { ms: 1_000_000, nanos: 5 } } }),
  );
  return rows.map((_, row) => scalarToJson(compiled.type, read(row)));
}

/** An expression's values where its argument is a column, so that nothing is computed beforehand. */
export function mapped(
  type: ScalarType,
  values: readonly Json[],
  make: (x: Expression) => Expression,
): Json[] {
  return valuesOver(
    make(column('x', type)),
    [{ name: 'x', type }],
    values.map((value) => [value]),
  );
}
