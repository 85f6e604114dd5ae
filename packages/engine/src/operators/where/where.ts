import type { BoolColumn } from '../../column.ts';
import { gatherCodes } from '../../columns/row-copier.ts';
import { areAllTrue, bothTrue, selectTrue } from '../../columns/select-rows.ts';
import { compileExpression } from '../../expressions/compile.ts';
import type { Compiled } from '../../expressions/compiled.ts';
import { converted } from '../../expressions/lift.ts';
import type { RunContext } from '../../run-context.ts';
import { SelectedTable } from '../../table/lazy-table.ts';
import type { Flow, OperatorDefinition } from '../definition.ts';
import { conjunctsOf } from './conjuncts.ts';

/** Keeps the rows where the predicate is true; false and null go. */
export const where: OperatorDefinition<'where'> = {
  documentation: {
    name: 'where',
    signature: 'where predicate',
    description: 'Keeps the records for which the predicate is true.',
    example: 'logs | where severityNumber >= 17 and eventName != "LogLaunch"',
    link: 'https://learn.microsoft.com/kusto/query/where-operator',
  },
  compile: ({ predicate }, { schema }) => {
    const conditions = conjunctsOf(predicate).map((each) =>
      converted(compileExpression(each, schema), 'bool'),
    );
    return { schema, run: (flow, context) => filtered(flow, conditions, context) };
  },
};

/** Gathering a column for a part of the rows costs about as much as looking at all of them. */
const SPARSE = 0.4;

/** Each condition looks only at the rows that those before it left, once they are few enough to be worth gathering. */
function filtered(flow: Flow, conditions: readonly Compiled[], context: RunContext): Flow {
  let current = flow;
  let kept: Uint8Array | undefined;
  let rows: Uint32Array | undefined;
  for (const condition of conditions) {
    const verdicts = condition.evaluate({ table: current.table, context }) as BoolColumn;
    if (areAllTrue(verdicts)) continue;
    const { values } = verdicts;
    kept = kept ? bothTrue(kept, values) : values;
    rows = selectTrue(kept);
    if (rows.length >= kept.length * SPARSE) continue;
    current = selected(current, rows);
    kept = undefined;
    rows = undefined;
  }
  return rows ? selected(current, rows) : current;
}

/** The flow narrowed to the given rows. */
export function selected({ table, origin }: Flow, rows: Uint32Array): Flow {
  if (rows.length === table.rowCount) return { table, origin };
  return {
    table: SelectedTable.of(table, rows),
    origin: origin ? gatherCodes(origin, rows) : origin === null ? null : rows,
  };
}
