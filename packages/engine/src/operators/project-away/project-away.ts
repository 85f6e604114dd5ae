import type { OperatorDefinition } from '../definition.ts';
import { pickColumns, typeIn } from '../pick-columns.ts';

/** Leaves out the given columns. */
export const projectAway: OperatorDefinition<'project-away'> = {
  documentation: {
    name: 'project-away',
    signature: 'project-away name, …',
    description: 'Leaves out the given columns.',
    example: 'logs | project-away body, resource',
    link: 'https://learn.microsoft.com/kusto/query/project-away-operator',
  },
  compile: ({ names }, { schema }) => {
    for (const name of names) typeIn(schema, name);
    const kept = [...schema.keys()].filter((name) => !names.includes(name));
    return pickColumns(
      kept.map((name) => ({ from: name, to: name })),
      schema,
    );
  },
};
