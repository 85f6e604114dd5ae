import { computeColumns } from '../operators/extend/extend.ts';
import { LazyTable } from '../table/lazy-table.ts';
import type { SourceCompiler } from './definition.ts';

/** One row of computed columns. Source: https://learn.microsoft.com/kusto/query/print-operator */
export const print: SourceCompiler<'print'> = ({ columns }) => {
  const computed = computeColumns(columns, new Map(), false);
  return {
    schema: computed.schema,
    rows: (context) => computed.run({ table: new LazyTable(1, []), origin: null }, context).table,
  };
};
