import { Json } from '../primitives.ts';
import { z } from '../zod.ts';
import { BinaryOperator } from './binary-operator.ts';
import { ScalarType } from './scalar-type.ts';
import { TableIndex } from './table-index.ts';

/**
 * A constant. `value` by `type`: `bool` a boolean; `int` a number; `long`, `datetime` (nanoseconds since the
 * epoch) and `timespan` (nanoseconds) a decimal string; `real` a number or `"NaN"`, `"Infinity"`, `"-Infinity"`;
 * `string`, `guid` and `decimal` a string; `dynamic` any JSON. `null` is the typed null of every type.
 */
export interface LiteralExpression {
  readonly kind: 'literal';
  readonly type: ScalarType;
  readonly value: Json;
}
/** The value of a column of the current table. */
export interface ColumnExpression {
  readonly kind: 'column';
  readonly type: ScalarType;
  readonly name: string;
}
/** `object.key` or `object["key"]` on a dynamic value; null where it has no such member. */
export interface MemberExpression {
  readonly kind: 'member';
  readonly type: 'dynamic';
  readonly object: Expression;
  readonly key: string;
}
/** `object[index]` on a dynamic value with a computed index; a negative index counts from the end. */
export interface ElementExpression {
  readonly kind: 'element';
  readonly type: 'dynamic';
  readonly object: Expression;
  readonly index: Expression;
}
/** `-operand`. (`not(x)` is a call.) */
export interface NegateExpression {
  readonly kind: 'negate';
  readonly type: ScalarType;
  readonly operand: Expression;
}
export interface BinaryExpression {
  readonly kind: 'binary';
  readonly type: ScalarType;
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}
/** `operand in (…)`, `!in`, `in~`, `!in~`; a dynamic array among the candidates contributes its elements. */
export interface InExpression {
  readonly kind: 'in';
  readonly type: 'bool';
  readonly operand: Expression;
  readonly candidates: readonly Expression[];
  readonly isNegated: boolean;
  readonly isCaseInsensitive: boolean;
}
/** `operand between (low .. high)`, both ends included. */
export interface BetweenExpression {
  readonly kind: 'between';
  readonly type: 'bool';
  readonly operand: Expression;
  readonly low: Expression;
  readonly high: Expression;
  readonly isNegated: boolean;
}
/** A call of a scalar function of the engine's catalogue, by its KQL name. */
export interface CallExpression {
  readonly kind: 'call';
  readonly type: ScalarType;
  readonly function: string;
  readonly arguments: readonly Expression[];
}
/**
 * What a table of the plan gives, seen as a value: its first cell (`toscalar`, null where it has no row), or the
 * cells of its first column as a dynamic array (`x in (table)`). Computed once a run, never for each record.
 */
export interface SubqueryExpression {
  readonly kind: 'subquery';
  readonly type: ScalarType;
  readonly shape: 'scalar' | 'list';
  readonly table: TableIndex;
}
/** A scalar expression with its type as KQL infers it. */
export type Expression =
  | LiteralExpression
  | ColumnExpression
  | MemberExpression
  | ElementExpression
  | NegateExpression
  | BinaryExpression
  | InExpression
  | BetweenExpression
  | CallExpression
  | SubqueryExpression;
export type ExpressionKind = Expression['kind'];

const nested: z.ZodType<Expression> = z.lazy(() => Expression);

export const Expression: z.ZodType<Expression> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('literal'), type: ScalarType, value: Json }),
  z.strictObject({ kind: z.literal('column'), type: ScalarType, name: z.string() }),
  z.strictObject({ kind: z.literal('member'), type: z.literal('dynamic'), object: nested, key: z.string() }),
  z.strictObject({ kind: z.literal('element'), type: z.literal('dynamic'), object: nested, index: nested }),
  z.strictObject({ kind: z.literal('negate'), type: ScalarType, operand: nested }),
  z.strictObject({
    kind: z.literal('binary'),
    type: ScalarType,
    operator: BinaryOperator,
    left: nested,
    right: nested,
  }),
  z.strictObject({
    kind: z.literal('in'),
    type: z.literal('bool'),
    operand: nested,
    candidates: z.array(nested),
    isNegated: z.boolean(),
    isCaseInsensitive: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('between'),
    type: z.literal('bool'),
    operand: nested,
    low: nested,
    high: nested,
    isNegated: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('call'),
    type: ScalarType,
    function: z.string(),
    arguments: z.array(nested),
  }),
  z.strictObject({
    kind: z.literal('subquery'),
    type: ScalarType,
    shape: z.enum(['scalar', 'list']),
    table: TableIndex,
  }),
]);

/** A result column and the expression that computes it. */
export const NamedExpression = z.strictObject({ name: z.string(), value: Expression });
export type NamedExpression = z.infer<typeof NamedExpression>;
