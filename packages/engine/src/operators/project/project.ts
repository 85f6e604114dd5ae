import type { OperatorDefinition } from '../definition.ts';
import { computeColumns } from '../extend/extend.ts';

/** Leaves exactly the given columns, computed where they say so. */
export const project: OperatorDefinition<'project'> = {
  documentation: {
    name: 'project',
    signature: 'project name [= expression], …',
    description: 'Leaves exactly the given columns, in their order.',
    example: 'logs | project timestamp, eventName, user = tostring(attributes.user)',
    link: 'https://learn.microsoft.com/kusto/query/project-operator',
  },
  compile: ({ columns }, { schema }) => computeColumns(columns, schema, false),
};
