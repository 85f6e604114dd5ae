import { createTable } from '../table/create-table.ts';
import type { SourceCompiler } from './definition.ts';
import { schemaOf } from './given.ts';

/** Rows written out in the query. Source: https://learn.microsoft.com/kusto/query/datatable-operator */
export const datatable: SourceCompiler<'datatable'> = ({ columns, rows }) => {
  const table = createTable(columns, rows);
  return { schema: schemaOf(columns), rows: () => table };
};
