import type { Documentation } from '../../catalog.ts';

/** `distinct` is compiled to a `summarize` without aggregates. */
export const distinctDocumentation: Documentation = {
  name: 'distinct',
  signature: 'distinct column, … | *',
  description: 'One row for each combination of values of the given columns.',
  example: 'logs | distinct eventName, severityNumber',
  link: 'https://learn.microsoft.com/kusto/query/distinct-operator',
};
