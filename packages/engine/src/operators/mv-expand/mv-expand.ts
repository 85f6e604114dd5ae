import type { OperatorDefinition } from '../definition.ts';
import { originOf } from '../origin.ts';
import { compileExpansion } from './expansion.ts';

/** Makes a row for each element of lists and bags. */
export const mvExpand: OperatorDefinition<'mv-expand'> = {
  documentation: {
    name: 'mv-expand',
    signature:
      'mv-expand [kind=bag|array] [with_itemindex=index] [name=] list [to typeof(type)], … [limit count]',
    description:
      'Makes a row for each element of a list or bag. Can be deployed only before a summarize over windows of time.',
    example:
      'logs | mv-expand tag = attributes.tags to typeof(string) | summarize count() by bin(timestamp, 1m), tag',
    link: 'https://learn.microsoft.com/kusto/query/mv-expand-operator',
  },
  compile: (step, { schema }) => {
    const expansion = compileExpansion(step, schema);
    return {
      schema: expansion.schema,
      run: (flow, context) => {
        const { table, rows } = expansion.expand({ table: flow.table, context });
        return { table, origin: originOf(flow, rows) };
      },
    };
  },
};
