import type { SubqueryExpression } from '@lookout/contract';
import type { DynamicValue, Table } from '../column.ts';
import { constantColumn } from '../columns/build.ts';
import { readerOf } from '../columns/read.ts';
import { emptyOf, type Scalar } from '../columns/scalar.ts';
import { PlanError } from '../plan/plan-error.ts';
import type { Compiled } from './compiled.ts';

/** The cells of a table of the plan as one value for every row. */
export function compileSubquery({ shape, table: index, type }: SubqueryExpression): Compiled {
  return {
    type,
    evaluate: ({ table, context }) => {
      const rows = context.tables?.rows(index);
      if (!rows) throw new PlanError('A subquery needs the tables of its plan.');
      const value = shape === 'list' ? firstColumn(rows) : firstCell(rows);
      return constantColumn(type, table.rowCount, value ?? emptyOf(type));
    },
  };
}

function firstCell(table: Table): Scalar {
  return table.rowCount === 0 ? null : readerOf(table.column(table.names[0]!))(0);
}

function firstColumn(table: Table): DynamicValue {
  const read = readerOf(table.column(table.names[0]!));
  return Array.from({ length: table.rowCount }, (_, row) => read(row) as DynamicValue);
}
