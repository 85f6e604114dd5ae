import type { OperatorDefinition } from '../definition.ts';
import { pickColumns } from '../pick-columns.ts';

/** Puts the given columns first. */
export const projectReorder: OperatorDefinition<'project-reorder'> = {
  documentation: {
    name: 'project-reorder',
    signature: 'project-reorder name, …',
    description: 'Puts the given columns first.',
    example: 'logs | project-reorder eventName, timestamp',
    link: 'https://learn.microsoft.com/kusto/query/project-reorder-operator',
  },
  compile: ({ names }, { schema }) =>
    pickColumns(
      names.map((name) => ({ from: name, to: name })),
      schema,
    ),
};
