import type { Aggregate, ColumnSchema, Expression, Json, Plan, Step } from '@lookout/contract';
import type { Table } from '../column.ts';
import { compilePlanOver } from '../plan/compile-plan.ts';
import type { BatchResult, CompiledPlan } from '../plan/compiled-plan.ts';
import { createTable, tableRows } from '../table/create-table.ts';
import { call, column, seconds } from './expressions.ts';

/** The clock of tests that do not care. */
export const someTime = { now: { ms: 10_000_000_000, nanos: 0 } };

/** The columns of the records that plans are tested on. */
export const recordColumns: readonly ColumnSchema[] = [
  { name: 'timestamp', type: 'datetime' },
  { name: 'event', type: 'string' },
  { name: 'value', type: 'long' },
  { name: 'elapsed', type: 'real' },
];

/** A record of those columns at a millisecond: its event, value and elapsed time. */
export function record(
  ms: number,
  event: string,
  ...numbers: [(number | bigint | null)?, (number | null)?]
): Json[] {
  const [value = 0, elapsed = 0] = numbers;
  return [`${ms}000000`, event, value === null ? null : `${value}`, elapsed];
}

export const records = (rows: readonly Json[][]): Table => createTable(recordColumns, rows);

/** A plan with these steps and this output over such records. */
export function planOf(steps: readonly Step[], output: readonly ColumnSchema[]): CompiledPlan {
  const plan: Plan = { format: 1, view: 'logs', steps: [...steps], output: [...output] };
  return compilePlanOver(plan, recordColumns);
}

export function runSteps(
  steps: readonly Step[],
  output: readonly ColumnSchema[],
  rows: readonly Json[][],
): BatchResult {
  return planOf(steps, output).run(records(rows), someTime);
}

/** `summarize` over `bin(timestamp, seconds)` and further keys, with the output that it has. */
export function summarizing(
  aggregates: readonly Aggregate[],
  by: readonly Expression[] = [],
): [Step[], ColumnSchema[]] {
  const keys = by.map((value, index) => ({
    name: value.kind === 'column' ? value.name : `key${index}`,
    value,
  }));
  return [
    [{ kind: 'summarize', aggregates: [...aggregates], by: keys }],
    [
      ...keys.map(({ name, value }) => ({ name, type: value.type })),
      ...aggregates.map(({ name, type }) => ({ name, type })),
    ],
  ];
}

export const everySeconds = (size: number): Expression =>
  call('datetime', 'bin', column('timestamp', 'datetime'), seconds(size));

/** An aggregate, named as its function. */
export const aggregate = (type: Aggregate['type'], name: string, ...args: Expression[]): Aggregate => ({
  name,
  type,
  function: name,
  arguments: args,
});

/** The rows that aggregates give over some records. */
export function aggregated(
  aggregates: readonly Aggregate[],
  by: readonly Expression[],
  rows: readonly Json[][],
): Json[][] {
  const [steps, output] = summarizing(aggregates, by);
  return tableRows(runSteps(steps, output, rows).table);
}
