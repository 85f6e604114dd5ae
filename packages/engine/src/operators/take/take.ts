import type { OperatorDefinition } from '../definition.ts';
import { selected } from '../where/where.ts';

/** Leaves the first rows of a batch. */
export const take: OperatorDefinition<'take'> = {
  documentation: {
    name: 'take',
    signature: 'take count',
    description: 'Leaves the given number of records; on a stream, of each window of a summarize before it.',
    example: 'logs | where severityNumber >= 17 | take 10',
    link: 'https://learn.microsoft.com/kusto/query/take-operator',
  },
  compile: ({ count }, { schema }) => ({
    schema,
    run: (flow) => selected(flow, firstRows(Math.min(count, flow.table.rowCount))),
  }),
};

function firstRows(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, row) => row);
}
