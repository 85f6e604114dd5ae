import type { ColumnSchema } from '@lookout/contract';
import type { Table } from '../column.ts';
import type { Schema } from '../expressions/compile.ts';
import { PlanError } from '../plan/plan-error.ts';
import { LazyTable } from '../table/lazy-table.ts';
import { views } from '../views.ts';
import type { SourceCompiler } from './definition.ts';

/** The schema of a list of columns. */
export function schemaOf(columns: readonly ColumnSchema[]): Schema {
  return new Map(columns.map(({ name, type }) => [name, type]));
}

/** The records of the run; none where the plan runs over other rows. */
export const view: SourceCompiler<'view'> = (source) => ({
  schema: schemaOf(views[source.view]),
  rows: (_context, { records }) => records ?? emptyTable(views[source.view]),
});

/** A table of the caller's. Throws PlanError at run time where it is not there or has other columns. */
export const table: SourceCompiler<'table'> = ({ name, columns }) => ({
  schema: schemaOf(columns),
  rows: ({ provided }) => checked(provided?.(name), name, columns),
});

/** What the step that names the table hands it. */
export const input: SourceCompiler<'input'> = ({ columns }) => ({
  schema: schemaOf(columns),
  rows: (_context, offered) => checked(offered.input, 'input', columns),
});

function checked(rows: Table | undefined, name: string, columns: readonly ColumnSchema[]): Table {
  if (!rows) throw new PlanError(`There is no table ${name}.`);
  const wrong = columns.find((column) => rows.typeOf(column.name) !== column.type);
  if (wrong) throw new PlanError(`The table ${name} has no column ${wrong.name} of type ${wrong.type}.`);
  return rows;
}

function emptyTable(columns: readonly ColumnSchema[]): Table {
  const absent = (): never => {
    throw new PlanError('This plan runs over no records.');
  };
  return new LazyTable(
    0,
    columns.map(({ name, type }) => ({ name, type, load: absent })),
  );
}
