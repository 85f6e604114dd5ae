import type { OperatorDefinition } from '../definition.ts';
import { reordered } from '../reorder-rows.ts';
import { compileSortKeys } from '../sort/sort-keys.ts';
import { firstRows } from './first-rows.ts';

/** The first rows in an order. */
export const top: OperatorDefinition<'top'> = {
  documentation: {
    name: 'top',
    signature: 'top count by key [asc | desc] [nulls first | nulls last]',
    description: 'Leaves the given number of rows, those with the largest keys unless `asc` says otherwise.',
    example: 'logs | top 10 by timestamp',
    link: 'https://learn.microsoft.com/kusto/query/top-operator',
  },
  compile: ({ count, keys }, { schema }) => {
    const orderOf = compileSortKeys(keys, schema);
    return {
      schema,
      run: (flow, context) => {
        const order = orderOf({ table: flow.table, context });
        return reordered(flow, firstRows(count, flow.table.rowCount, order));
      },
    };
  },
};
