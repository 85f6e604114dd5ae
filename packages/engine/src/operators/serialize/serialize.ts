import type { Documentation } from '../../catalog.ts';

/** Rows always have an order here: `serialize` says that the author means it, and may compute columns. */
export const serializeDocumentation: Documentation = {
  name: 'serialize',
  signature: 'serialize [name = expression, …]',
  description: 'Keeps the rows in their order, for functions that look at neighbouring rows.',
  example: 'logs | serialize number = row_number()',
  link: 'https://learn.microsoft.com/kusto/query/serialize-operator',
};
