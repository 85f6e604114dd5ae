import type { OperatorDefinition } from '../definition.ts';
import { pickColumns, typeIn } from '../pick-columns.ts';

/** Gives columns new names. */
export const projectRename: OperatorDefinition<'project-rename'> = {
  documentation: {
    name: 'project-rename',
    signature: 'project-rename new = old, …',
    description: 'Gives columns new names.',
    example: 'logs | project-rename event = eventName',
    link: 'https://learn.microsoft.com/kusto/query/project-rename-operator',
  },
  compile: ({ renames }, { schema }) => {
    const names = new Map(renames.map(({ from, to }) => [from, to]));
    for (const from of names.keys()) typeIn(schema, from);
    return pickColumns(
      [...schema.keys()].map((name) => ({ from: name, to: names.get(name) ?? name })),
      schema,
    );
  },
};
