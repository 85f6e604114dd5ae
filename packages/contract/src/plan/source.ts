import { Json } from '../primitives.ts';
import { z } from '../zod.ts';
import { Expression, NamedExpression } from './expression.ts';
import { ColumnSchema, ScalarType } from './scalar-type.ts';

/** Which of the two vocabularies for log records a plan speaks: `logs` (OpenTelemetry) or `traces` (Application Insights). */
export const ViewName = z.enum(['logs', 'traces']);
export type ViewName = z.infer<typeof ViewName>;

/** The records themselves, in one of their vocabularies. */
export interface ViewSource {
  readonly kind: 'view';
  readonly view: ViewName;
}
/** A table that whoever runs the plan provides, by name. Only in batch runs. */
export interface TableSource {
  readonly kind: 'table';
  readonly name: string;
  readonly columns: readonly ColumnSchema[];
}
/** `print`: one row of computed columns. */
export interface PrintSource {
  readonly kind: 'print';
  readonly columns: readonly NamedExpression[];
}
/** `datatable`: rows written out, each cell by its column's type as in `LiteralExpression`. */
export interface DatatableSource {
  readonly kind: 'datatable';
  readonly columns: readonly ColumnSchema[];
  readonly rows: readonly (readonly Json[])[];
}
/** `range name from … to … step …`: a column of evenly spaced values, both ends included. */
export interface RangeSource {
  readonly kind: 'range';
  readonly name: string;
  readonly type: ScalarType;
  readonly from: Expression;
  readonly to: Expression;
  readonly step: Expression;
}
/** The rows that the step which names the table hands it, as `mv-apply` does. */
export interface InputSource {
  readonly kind: 'input';
  readonly columns: readonly ColumnSchema[];
}
/** Where the rows of a query come from. */
export type Source = ViewSource | TableSource | PrintSource | DatatableSource | RangeSource | InputSource;
export type SourceKind = Source['kind'];

export const Source: z.ZodType<Source> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('view'), view: ViewName }),
  z.strictObject({ kind: z.literal('table'), name: z.string(), columns: z.array(ColumnSchema) }),
  z.strictObject({ kind: z.literal('print'), columns: z.array(NamedExpression) }),
  z.strictObject({
    kind: z.literal('datatable'),
    columns: z.array(ColumnSchema),
    rows: z.array(z.array(Json)),
  }),
  z.strictObject({
    kind: z.literal('range'),
    name: z.string(),
    type: ScalarType,
    from: Expression,
    to: Expression,
    step: Expression,
  }),
  z.strictObject({ kind: z.literal('input'), columns: z.array(ColumnSchema) }),
]);
