import { z } from '../zod.ts';
import { Expression, NamedExpression } from './expression.ts';
import { ColumnSchema, ScalarType } from './scalar-type.ts';
import { ExpandedColumn, JoinColumn, JoinKind, ParseKvOptions, ParsePart, SortKey } from './step-parts.ts';
import { TableIndex } from './table-index.ts';

/** One aggregate of a `summarize`: an aggregate function of the engine's catalogue over its arguments. */
export const Aggregate = z.strictObject({
  name: z.string(),
  type: ScalarType,
  function: z.string(),
  arguments: z.array(Expression),
});
export type Aggregate = z.infer<typeof Aggregate>;

const count = z.int().nonnegative();

const rowSteps = [
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
  /**
   * Takes a text apart by a pattern into columns, which are added or replaced. `isFilter` (`parse-where`) drops
   * the rows that do not match; else their columns are null or empty.
   */
  z.strictObject({
    kind: z.literal('parse'),
    input: Expression,
    mode: z.enum(['simple', 'relaxed', 'regex']),
    /** RE2 flags of the regex mode, e.g. `i`. */
    flags: z.string(),
    pattern: z.array(ParsePart),
    isFilter: z.boolean(),
  }),
  /** Takes `key=value` pairs out of a text into columns, which are added or replaced. */
  z.strictObject({
    kind: z.literal('parse-kv'),
    input: Expression,
    columns: z.array(ColumnSchema),
    options: ParseKvOptions,
  }),
] as const;

const expandSteps = [
  /** A row for each element of the dynamic values; the columns are added or replaced. */
  z.strictObject({
    kind: z.literal('mv-expand'),
    columns: z.array(ExpandedColumn),
    /** How a bag is expanded: into bags of one member, or into `[key, value]`. */
    bags: z.enum(['bag', 'array']),
    /** The column that gets the place of the element, counted from 0. */
    itemIndex: z.string().optional(),
    /** At most so many rows for each input row. */
    limit: count.optional(),
  }),
  /** Runs a table of the plan, whose source is `input`, on the expansion of each row by itself. */
  z.strictObject({
    kind: z.literal('mv-apply'),
    columns: z.array(ExpandedColumn),
    itemIndex: z.string().optional(),
    limit: count.optional(),
    /** The table that runs. It sees the row's columns, those expanded replaced or added. */
    table: TableIndex,
    /** The columns of the input that the result repeats, before those of the table. */
    carried: z.array(z.string()),
    /** The columns that the table leaves. */
    output: z.array(ColumnSchema),
  }),
] as const;

const tableSteps = [
  z.strictObject({
    kind: z.literal('summarize'),
    aggregates: z.array(Aggregate),
    by: z.array(NamedExpression),
  }),
  z.strictObject({ kind: z.literal('take'), count }),
  z.strictObject({ kind: z.literal('sample'), count }),
  z.strictObject({ kind: z.literal('sort'), keys: z.array(SortKey) }),
  z.strictObject({ kind: z.literal('top'), count, keys: z.array(SortKey) }),
  /** The rows of other tables behind the input's. All have the same columns: the compiler projected them. */
  z.strictObject({ kind: z.literal('union'), others: z.array(TableIndex) }),
  /** Pairs rows of the input (left) with rows of another table (right) whose keys are equal. */
  z.strictObject({
    kind: z.literal('join'),
    flavor: JoinKind,
    right: TableIndex,
    on: z.array(z.strictObject({ left: z.string(), right: z.string() })),
    /** The columns of the result, in order. */
    columns: z.array(JoinColumn),
  }),
  /** Replaces the table by a description of its columns. */
  z.strictObject({ kind: z.literal('getschema') }),
] as const;

/** One operator of a query. Column lists are resolved at compile time: no wildcards remain. */
export const Step = z.discriminatedUnion('kind', [...rowSteps, ...expandSteps, ...tableSteps]);
export type Step = z.infer<typeof Step>;
export type StepKind = Step['kind'];
