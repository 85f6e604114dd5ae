import type { ColumnSchema, Json, Plan, PlanTable, ScalarType, Source, Step } from '@lookout/contract';
import { compilePlan } from '../plan/compile-plan.ts';
import { tableRows } from '../table/create-table.ts';
import { LazyTable } from '../table/lazy-table.ts';
import { someTime } from './plans.ts';

/** Columns written as `key:string value:long`. */
export function columnsOf(text: string): ColumnSchema[] {
  return text.split(' ').map((column) => {
    const [name, type] = column.split(':') as [string, ScalarType];
    return { name, type };
  });
}

/** Rows written out in the plan. */
export function written(columns: string, rows: readonly (readonly Json[])[]): Source {
  return { kind: 'datatable', columns: columnsOf(columns), rows: rows.map((row) => [...row]) };
}

export interface TablePlan {
  readonly source: Source;
  readonly steps: readonly Step[];
  readonly output: string;
  readonly tables?: readonly PlanTable[];
}

/** A plan over rows written out in it. */
export function tablePlan({ source, steps, output, tables = [] }: TablePlan): Plan {
  return {
    format: 1,
    view: 'logs',
    source,
    steps: [...steps],
    output: columnsOf(output),
    tables: [...tables],
  };
}

/** The rows that such a plan gives. */
export function rowsOf(plan: TablePlan): Json[][] {
  return tableRows(compilePlan(tablePlan(plan)).run(new LazyTable(0, []), someTime).table);
}
