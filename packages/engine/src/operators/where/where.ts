import type { BoolColumn } from '../../column.ts';
import { gatherCodes } from '../../columns/gather.ts';
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

/** Each condition looks only at the rows that those before it left, once they are few enough to be worth gathering. */
function filtered(flow: Flow, conditions: readonly Compiled[], context: RunContext): Flow {
  let current = flow;
  let kept: Uint8Array | undefined;
  for (const condition of conditions) {
    if (kept && isSparse(kept)) {
      current = selected(current, selectTrue(kept));
      kept = undefined;
    }
    const { values } = condition.evaluate({ table: current.table, context }) as BoolColumn;
    kept = kept ? bothTrue(kept, values) : values;
  }
  return kept ? selected(current, selectTrue(kept)) : current;
}

/** Gathering a column for a part of the rows costs about as much as looking at all of them. */
const SPARSE = 0.4;

function isSparse(values: Uint8Array): boolean {
  let count = 0;
  for (let row = 0; row < values.length; row++) count += values[row]! & 1;
  return count < values.length * SPARSE;
}

/** Of 0 (false), 1 (true) and 2 (null) only 1 is odd. */
function bothTrue(a: Uint8Array, b: Uint8Array): Uint8Array {
  const values = new Uint8Array(a.length);
  for (let row = 0; row < values.length; row++) values[row] = a[row]! & b[row]! & 1;
  return values;
}

/** The flow narrowed to the given rows. */
export function selected({ table, origin }: Flow, rows: Uint32Array): Flow {
  if (rows.length === table.rowCount) return { table, origin };
  return {
    table: SelectedTable.of(table, rows),
    origin: origin ? gatherCodes(origin, rows) : origin === null ? null : rows,
  };
}

/** The numbers of the rows that hold 1. */
export function selectTrue(values: Uint8Array): Uint32Array {
  const rows = new Uint32Array(values.length);
  let count = 0;
  for (let row = 0; row < values.length; row++) {
    // Written whether kept or not: no branch for the processor to guess.
    rows[count] = row;
    count += values[row]! & 1;
  }
  return rows.subarray(0, count);
}
