import type { Expression, Plan } from '@lookout/contract';
import type { Table } from '../column.ts';
import { conjunctsOf, seesNeighbours } from '../operators/where/conjuncts.ts';
import { compilePlanOver } from '../plan/compile-plan.ts';
import { subqueriesOf } from '../plan/step-expressions.ts';
import { childrenOf } from '../plan/walk.ts';
import type { RunContext } from '../run-context.ts';
import { type Cell, type Cells, memberOf, memberPath } from './cell-changes.ts';

/** A condition that a record does not meet, by what it reads of the record. */
export interface FailedCondition {
  readonly reads: readonly { readonly path: string; readonly cell: Cell }[];
}

interface StoppedRow {
  readonly plan: Plan;
  /** The index of the step that the row did not pass. */
  readonly step: number;
  /** The row alone. */
  readonly table: Table;
  readonly cells: Cells;
  readonly context: RunContext;
}

/**
 * Which of the conditions that a `where` joins with `and` a row does not meet. Conditions that look into other tables, or
 * at neighbours, cannot be asked of one row; they are left out, as is every step of another kind.
 */
export function failedConditions(row: StoppedRow): FailedCondition[] {
  const step = row.plan.steps[row.step];
  if (step?.kind !== 'where') return [];
  return conjunctsOf(step.predicate)
    .filter((condition) => isOfOneRow(condition) && !holds(condition, row))
    .map((condition) => ({ reads: readsOf(condition, row.cells) }));
}

function isOfOneRow(condition: Expression): boolean {
  return subqueriesOf(condition).length === 0 && !seesNeighbours(condition);
}

function holds(predicate: Expression, { plan, table, context }: StoppedRow): boolean {
  const columns = table.names.map((name) => ({ name, type: table.typeOf(name)! }));
  const asked: Plan = {
    format: plan.format,
    view: plan.view,
    steps: [{ kind: 'where', predicate }],
    output: columns,
  };
  return compilePlanOver(asked, columns).run(table, context).table.rowCount > 0;
}

function readsOf(condition: Expression, cells: Cells): FailedCondition['reads'] {
  const found = new Map<string, Cell>();
  const visit = (part: Expression): void => {
    const read = readAt(part, cells);
    if (read) found.set(read.path, read.cell);
    else for (const child of childrenOf(part)) visit(child);
  };
  visit(condition);
  return [...found].map(([path, cell]) => ({ path, cell }));
}

/** What a column, or members of one, are in this row. */
function readAt(part: Expression, cells: Cells): { path: string; cell: Cell } | null {
  if (part.kind === 'column') {
    const cell = cells.get(part.name);
    return cell ? { path: part.name, cell } : null;
  }
  if (part.kind !== 'member') return null;
  const object = readAt(part.object, cells);
  return object && { path: memberPath(object.path, part.key), cell: memberOf(object.cell, part.key) };
}
