import type { TableIndex } from '@lookout/contract';
import type { Table } from '../column.ts';
import type { Schema } from '../expressions/compile.ts';
import { PlanError } from '../plan/plan-error.ts';
import type { RunContext } from '../run-context.ts';
import type { StepInput } from './definition.ts';

/** The columns of a side table that a step names. */
export function sideSchema(index: TableIndex, { tables }: StepInput): Schema {
  const table = tables[index];
  if (!table) throw new PlanError(`There is no table ${index} before the step that names it.`);
  return table.schema;
}

/** The rows of a side table in this run. */
export function sideRows(index: TableIndex, { tables }: RunContext): Table {
  if (!tables) throw new PlanError('A step that names a table runs only as a part of its plan.');
  return tables.rows(index);
}
