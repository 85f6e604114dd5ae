import type { Documentation } from '../../catalog.ts';

/** `let` is resolved while the text is compiled: a plan holds no names of its own. */
export const letDocumentation: Documentation = {
  name: 'let',
  signature: 'let name = expression;',
  description: 'Names a value or a table expression for the statements after it.',
  example: 'let limit = 17; logs | where severityNumber >= limit',
  link: 'https://learn.microsoft.com/kusto/query/let-statement',
};
