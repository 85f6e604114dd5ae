import type { Schema } from '../expressions/compile.ts';
import { PlanError } from '../plan/plan-error.ts';
import { LazyTable } from '../table/lazy-table.ts';
import type { CompiledStep } from './definition.ts';

/** A column to leave, under its own name or a new one. */
export interface Pick {
  readonly from: string;
  readonly to: string;
}

/** A step that keeps, renames and orders columns without computing any. */
export function pickColumns(picks: readonly Pick[], schema: Schema): CompiledStep {
  const typed = picks.map(({ from, to }) => ({ from, to, type: typeIn(schema, from) }));
  return {
    schema: new Map(typed.map(({ to, type }) => [to, type])),
    run: ({ table, origin }) => {
      const sources = typed.map(({ from, to, type }) => ({ name: to, type, load: () => table.column(from) }));
      return { table: new LazyTable(table.rowCount, sources), origin };
    },
  };
}

/** The type of a column that a step names. */
export function typeIn(schema: Schema, name: string) {
  const type = schema.get(name);
  if (!type) throw new PlanError(`There is no column ${name}.`);
  return type;
}
