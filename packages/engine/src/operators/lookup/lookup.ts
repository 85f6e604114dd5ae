import type { Documentation } from '../../catalog.ts';

/** `lookup` is compiled to a `join` that leaves the keys of the other table out. */
export const lookupDocumentation: Documentation = {
  name: 'lookup',
  signature: 'lookup [kind = leftouter | inner] table on key, …',
  description: 'Adds columns of another table to the rows that have its key.',
  example: 'logs | lookup (datatable(eventName: string, team: string)["LogWelcome", "web"]) on eventName',
  link: 'https://learn.microsoft.com/kusto/query/lookup-operator',
};
