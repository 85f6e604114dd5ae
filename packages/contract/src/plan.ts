import * as z from 'zod';
import { Json } from './primitives.ts';

/** The scalar types of KQL. */
export const ScalarType = z.enum([
  'bool',
  'int',
  'long',
  'real',
  'decimal',
  'string',
  'datetime',
  'timespan',
  'guid',
  'dynamic',
]);
export type ScalarType = z.infer<typeof ScalarType>;

/** Comparison, string and arithmetic operators, spelled as KQL spells them. */
export const BinaryOperator = z.enum([
  '+',
  '-',
  '*',
  '/',
  '%',
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  '=~',
  '!~',
  'and',
  'or',
  'has',
  '!has',
  'has_cs',
  '!has_cs',
  'contains',
  '!contains',
  'contains_cs',
  '!contains_cs',
  'startswith',
  '!startswith',
  'startswith_cs',
  '!startswith_cs',
  'endswith',
  '!endswith',
  'endswith_cs',
  '!endswith_cs',
  'matches regex',
]);
export type BinaryOperator = z.infer<typeof BinaryOperator>;

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
  | CallExpression;
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
]);

/** A result column and the expression that computes it. */
export const NamedExpression = z.strictObject({ name: z.string(), value: Expression });
export type NamedExpression = z.infer<typeof NamedExpression>;

/** One aggregate of a `summarize`: an aggregate function of the engine's catalogue over its arguments. */
export const Aggregate = z.strictObject({
  name: z.string(),
  type: ScalarType,
  function: z.string(),
  arguments: z.array(Expression),
});
export type Aggregate = z.infer<typeof Aggregate>;

/** One operator of a pipeline. Column lists are resolved at compile time: no wildcards remain. */
export const Step = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('where'), predicate: Expression }),
  z.strictObject({ kind: z.literal('extend'), columns: z.array(NamedExpression) }),
  z.strictObject({ kind: z.literal('project'), columns: z.array(NamedExpression) }),
  z.strictObject({ kind: z.literal('project-away'), names: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('project-keep'), names: z.array(z.string()) }),
  z.strictObject({
    kind: z.literal('project-rename'),
    renames: z.array(z.strictObject({ from: z.string(), to: z.string() })),
  }),
  /** `names` is the complete new order. */
  z.strictObject({ kind: z.literal('project-reorder'), names: z.array(z.string()) }),
  z.strictObject({
    kind: z.literal('summarize'),
    aggregates: z.array(Aggregate),
    by: z.array(NamedExpression),
  }),
  z.strictObject({ kind: z.literal('take'), count: z.int().nonnegative() }),
]);
export type Step = z.infer<typeof Step>;
export type StepKind = Step['kind'];

/** How `render` asks for the result to be drawn. */
export const Visualization = z.enum([
  'table',
  'timechart',
  'linechart',
  'areachart',
  'barchart',
  'columnchart',
  'piechart',
  'scatterchart',
  'card',
]);
export type Visualization = z.infer<typeof Visualization>;

/** Which of the two vocabularies for log records a plan speaks: `logs` (OpenTelemetry) or `traces` (Application Insights). */
export const ViewName = z.enum(['logs', 'traces']);
export type ViewName = z.infer<typeof ViewName>;

export const ColumnSchema = z.strictObject({ name: z.string(), type: ScalarType });
export type ColumnSchema = z.infer<typeof ColumnSchema>;

/** The format of plans that this version writes and reads; a processor refuses any other. */
export const PLAN_FORMAT = 1;

/**
 * What a processor executes: the validated, typed form of a query. Compiled once from the author's text,
 * then hashed; the same plan runs in the browser preview, the gateway and every agent.
 */
export const Plan = z.strictObject({
  format: z.literal(PLAN_FORMAT),
  view: ViewName,
  steps: z.array(Step).max(100),
  /** The columns of the result, in order. */
  output: z.array(ColumnSchema),
  render: z.strictObject({ visualization: Visualization, title: z.string().optional() }).optional(),
});
export type Plan = z.infer<typeof Plan>;
