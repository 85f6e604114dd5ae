import type { ColumnSchema, Step } from '@lookout/contract';
import type { Table } from '../../column.ts';
import { PlanError } from '../../plan/plan-error.ts';
import type { RunContext } from '../../run-context.ts';
import { LazyTable, SelectedTable } from '../../table/lazy-table.ts';
import type { OperatorDefinition, StepInput } from '../definition.ts';
import { compileExpansion, type Expanded } from '../mv-expand/expansion.ts';
import { originOf } from '../origin.ts';
import { typeIn } from '../pick-columns.ts';
import { sideSchema } from '../side-table.ts';
import { rowsOfTables } from './rows-of-tables.ts';

type ApplyStep = Extract<Step, { kind: 'mv-apply' }>;

/** Runs a query on the elements of each row by itself. */
export const mvApply: OperatorDefinition<'mv-apply'> = {
  documentation: {
    name: 'mv-apply',
    signature: 'mv-apply [with_itemindex=index] [name=] list [to typeof(type)], … [limit count] on (query)',
    description:
      'Runs a query over the elements of each record’s list. Can be deployed only before a summarize over windows of time.',
    example:
      'logs | mv-apply n = attributes.numbers to typeof(long) on (summarize most = max(n)) | summarize avg(most) by bin(timestamp, 1m)',
    link: 'https://learn.microsoft.com/kusto/query/mv-apply-operator',
  },
  compile: (step, input) => {
    const expansion = compileExpansion({ ...step, bags: 'bag' }, input.schema);
    checkTable(step, input);
    const carried = step.carried.map((name) => ({ name, type: typeIn(input.schema, name) }));
    return {
      schema: new Map([...carried, ...step.output].map(({ name, type }) => [name, type])),
      run: (flow, context) => {
        const expanded = expansion.expand({ table: flow.table, context });
        const results = applyToEach(step, { expanded, rowCount: flow.table.rowCount }, context);
        const rows = rowsOfResults(results);
        const columns = { carried, output: step.output };
        return {
          table: joined(columns, SelectedTable.of(flow.table, rows), results),
          origin: originOf(flow, rows),
        };
      },
    };
  },
};

function checkTable({ table, output }: ApplyStep, input: StepInput): void {
  const given = [...sideSchema(table, input)].map(([name, type]) => `${name}: ${type}`).join(', ');
  const promised = output.map(({ name, type }) => `${name}: ${type}`).join(', ');
  if (given !== promised)
    throw new PlanError(`mv-apply promises (${promised}) where its table ${table} gives (${given}).`);
}

/** The result of the query for each row, in order. It runs on no elements as well: a count of them is 0. */
function applyToEach(
  { table }: ApplyStep,
  { expanded, rowCount }: { readonly expanded: Expanded; readonly rowCount: number },
  { tables }: RunContext,
): Table[] {
  if (!tables) throw new PlanError('mv-apply runs only as a part of its plan.');
  let start = 0;
  return Array.from({ length: rowCount }, (_, row) => {
    let end = start;
    while (expanded.rows[end] === row) end++;
    const elements = Uint32Array.from({ length: end - start }, (_, index) => start + index);
    start = end;
    return tables.apply(table, SelectedTable.of(expanded.table, elements));
  });
}

/** For each row of the results the row that it was made from. */
function rowsOfResults(results: readonly Table[]): Uint32Array {
  const rows = new Uint32Array(results.reduce((total, { rowCount }) => total + rowCount, 0));
  let at = 0;
  for (const [row, { rowCount }] of results.entries()) {
    rows.fill(row, at, at + rowCount);
    at += rowCount;
  }
  return rows;
}

interface ResultColumns {
  readonly carried: readonly ColumnSchema[];
  readonly output: readonly ColumnSchema[];
}

function joined({ carried, output }: ResultColumns, repeated: Table, results: readonly Table[]): Table {
  return new LazyTable(repeated.rowCount, [
    ...carried.map((column) => ({ ...column, load: () => repeated.column(column.name) })),
    ...output.map((column) => ({ ...column, load: () => rowsOfTables(column, results) })),
  ]);
}
