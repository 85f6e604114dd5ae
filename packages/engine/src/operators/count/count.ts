import type { Documentation } from '../../catalog.ts';

/** `count` is compiled to a `summarize`. */
export const countDocumentation: Documentation = {
  name: 'count',
  signature: 'count [as name]',
  description: 'One row with the number of rows.',
  example: 'logs | where severityNumber >= 17 | count',
  link: 'https://learn.microsoft.com/kusto/query/count-operator',
};
