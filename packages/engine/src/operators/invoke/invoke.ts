import type { Documentation } from '../../catalog.ts';

/** `invoke` is resolved while the text is compiled: the function is written out behind the table. */
export const invokeDocumentation: Documentation = {
  name: 'invoke',
  signature: 'invoke function(argument, …)',
  description: 'Hands the table so far to a function of the author’s, as its first argument.',
  example:
    'let severe = (T: (severityNumber: int), least: int) { T | where severityNumber >= least }; logs | invoke severe(17)',
  link: 'https://learn.microsoft.com/kusto/query/invoke-operator',
};
