import { compilePlan, createTable, tableRows } from '@lookout/engine';
import { planOf } from './compile-text.ts';

/** What a query that starts from rows of its own answers: its columns as `name:type`, and its rows. */
export interface Answer {
  readonly columns: string;
  readonly rows: readonly unknown[][];
}

/** Compiles and runs a text. Longs are shown as numbers. */
export function answer(source: string): Answer {
  const plan = planOf(source);
  const { table } = compilePlan(plan).run(createTable([], []), { now: { ms: 0, nanos: 0 } });
  const columns = plan.output.map(({ name, type }) => `${name}:${type}`).join(' ');
  const rows = tableRows(table).map((row) =>
    row.map((cell, at) => (plan.output[at]?.type === 'long' && cell !== null ? Number(cell) : cell)),
  );
  return { columns, rows };
}
