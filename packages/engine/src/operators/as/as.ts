import type { Documentation } from '../../catalog.ts';

/** `as` is resolved while the text is compiled: the table so far becomes one that later steps name. */
export const asDocumentation: Documentation = {
  name: 'as',
  signature: 'as name',
  description: 'Names the table so far, for use later in the same query.',
  example:
    'logs | summarize n = count() by eventName | as Counts | join kind=inner (Counts | top 3 by n) on eventName',
  link: 'https://learn.microsoft.com/kusto/query/as-operator',
};
