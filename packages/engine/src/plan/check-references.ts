import type { Expression, SubqueryExpression } from '@lookout/contract';
import type { CompiledTable } from './compile-tables.ts';
import { PlanError } from './plan-error.ts';
import { walk } from './walk.ts';

/** Throws PlanError where an expression names a table that is not there yet, or that has another type. */
export function checkReferences(expression: Expression, tables: readonly CompiledTable[]): void {
  walk(expression, (part) => {
    if (part.kind === 'subquery') checkSubquery(part, tables);
  });
}

function checkSubquery({ shape, table, type }: SubqueryExpression, tables: readonly CompiledTable[]): void {
  const [first] = tables[table]?.schema.values() ?? [];
  const actual = shape === 'list' ? 'dynamic' : first;
  if (first === undefined || actual !== type)
    throw new PlanError(`The plan says ${type} where its table ${table} gives ${actual ?? 'nothing'}.`);
}
