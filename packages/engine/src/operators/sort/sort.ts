import type { OperatorDefinition } from '../definition.ts';
import { reordered } from '../reorder-rows.ts';
import { compileSortKeys } from './sort-keys.ts';

/** Puts the rows in order; rows with equal keys stay as they were. */
export const sort: OperatorDefinition<'sort'> = {
  documentation: {
    name: 'sort',
    signature: 'sort by key [asc | desc] [nulls first | nulls last], …',
    description: 'Puts the rows in order, descending unless `asc` says otherwise.',
    example: 'logs | sort by severityNumber desc, timestamp asc',
    link: 'https://learn.microsoft.com/kusto/query/sort-operator',
  },
  compile: ({ keys }, { schema }) => {
    const orderOf = compileSortKeys(keys, schema);
    return {
      schema,
      run: (flow, context) => {
        const order = orderOf({ table: flow.table, context });
        const rows = Uint32Array.from({ length: flow.table.rowCount }, (_, row) => row);
        return reordered(flow, rows.sort(order));
      },
    };
  },
};
