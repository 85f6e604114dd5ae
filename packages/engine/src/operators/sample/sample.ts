import type { OperatorDefinition } from '../definition.ts';
import { reordered } from '../reorder-rows.ts';

/** Some rows by chance. */
export const sample: OperatorDefinition<'sample'> = {
  documentation: {
    name: 'sample',
    signature: 'sample count',
    description: 'Leaves the given number of rows, chosen at random.',
    example: 'logs | sample 10',
    link: 'https://learn.microsoft.com/kusto/query/sample-operator',
  },
  compile: ({ count }, { schema }) => ({
    schema,
    run: (flow) => reordered(flow, chosenRows(count, flow.table.rowCount)),
  }),
};

/** Rows in their order, each set of so many as likely as any other: a row is taken by the odds that are left. */
function chosenRows(count: number, rowCount: number): Uint32Array {
  const rows: number[] = [];
  for (let row = 0; row < rowCount; row++) {
    if (Math.random() * (rowCount - row) < count - rows.length) rows.push(row);
  }
  return Uint32Array.from(rows);
}
