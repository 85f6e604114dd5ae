import type { BoolColumn } from '../../column.ts';
import { gatherCodes } from '../../columns/gather.ts';
import { compileExpression } from '../../expressions/compile.ts';
import { converted } from '../../expressions/lift.ts';
import { SelectedTable } from '../../table/lazy-table.ts';
import type { Flow, OperatorDefinition } from '../definition.ts';

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
    const condition = converted(compileExpression(predicate, schema), 'bool');
    return {
      schema,
      run: (flow, context) => {
        const { values } = condition.evaluate({ table: flow.table, context }) as BoolColumn;
        return selected(flow, selectTrue(values));
      },
    };
  },
};

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
