import type { OperatorDefinition } from '../definition.ts';
import { pickColumns, typeIn } from '../pick-columns.ts';

/** Leaves only the given columns, in the order of the table. */
export const projectKeep: OperatorDefinition<'project-keep'> = {
  documentation: {
    name: 'project-keep',
    signature: 'project-keep name, …',
    description: 'Leaves only the given columns, in the order of the table.',
    example: 'logs | project-keep timestamp, eventName',
    link: 'https://learn.microsoft.com/kusto/query/project-keep-operator',
  },
  compile: ({ names }, { schema }) => {
    for (const name of names) typeIn(schema, name);
    const kept = [...schema.keys()].filter((name) => names.includes(name));
    return pickColumns(
      kept.map((name) => ({ from: name, to: name })),
      schema,
    );
  },
};
