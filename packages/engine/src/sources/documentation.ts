import type { Documentation } from '../catalog.ts';

const page = (name: string) => `https://learn.microsoft.com/kusto/query/${name}`;

/** What a query can start from, beside the records in one of their vocabularies, as editors describe it. */
export const sourceCatalog: readonly Documentation[] = [
  {
    name: 'print',
    signature: 'print [name =] expression, …',
    description: 'One row of computed columns. Previews only: it sees no records.',
    example: 'print answer = 6 * 7, at = now()',
    link: page('print-operator'),
  },
  {
    name: 'datatable',
    signature: 'datatable(name: type, …) [value, …]',
    description: 'A table that is written out in the query: rows to look values up in, or to try things on.',
    example:
      'logs | lookup kind=leftouter (datatable(eventName: string, team: string) ["LogLaunch", "shell"]) on eventName',
    link: page('datatable-operator'),
  },
  {
    name: 'range',
    signature: 'range name from start to stop step step',
    description: 'A column of evenly spaced values, both ends included. Previews only: it sees no records.',
    example: 'range hour from 0 to 23 step 1',
    link: page('range-operator'),
  },
];
