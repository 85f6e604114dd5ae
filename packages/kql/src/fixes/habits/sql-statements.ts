import { operatorNames } from '../../catalog.ts';
import type { Habit } from './habit.ts';

const OPERATORS = [...operatorNames].filter((name) => name !== 'let').join('|');
const SOURCES = 'logs|traces|source';

/** Clauses and comments of SQL. */
export const sqlStatements: readonly Habit[] = [
  {
    pattern: /^\s*select\b[\s\S]*/giu,
    message: () => 'KQL starts with the records, and an operator a step: `logs | where … | project …`.',
    rewrite: ({ source }) => fromSelect(source),
  },
  {
    pattern: new RegExp(String.raw`^\s*from\s+(?=(?:${SOURCES})\b)`, 'giu'),
    message: () => 'A query starts with the name of its records, without `from`.',
    rewrite: () => '',
  },
  {
    pattern: new RegExp(String.raw`^(\s*(?:${SOURCES}))(\s+)(?=(?:${OPERATORS})\b)`, 'gu'),
    message: () => 'A `|` leads to each operator.',
    rewrite: ({ groups: [source, blank] }) => `${source}${blank}| `,
  },
  {
    pattern: /\|\s*select\b/giu,
    message: () => 'KQL chooses columns with `project`.',
    rewrite: () => '| project',
  },
  {
    pattern: /\|\s*group\s+by\b/giu,
    message: () => 'KQL groups with `summarize … by …`.',
    rewrite: () => '| summarize count() by',
  },
  {
    pattern: /(?<=^|\s)--(?=\s|$)[^\n]*/gu,
    message: () => 'A comment starts with `//`.',
    rewrite: ({ source, start, text }) => `//${source.slice(start + 2, start + text.length)}`,
  },
];

const SELECT =
  /^\s*select\s+(?<columns>[^()]+?)\s+from\s+(?<table>\w+)(?:\s+where\s+(?<where>.+?))?(?:\s+order\s+by\s+(?<order>.+?))?(?:\s+limit\s+(?<limit>\d+))?\s*;?\s*$/isu;

/** A plain statement as a query; null where it aggregates, joins or nests. */
function fromSelect(source: string): string | null {
  const { columns, table, where, order, limit } = SELECT.exec(source)?.groups ?? {};
  if (!(columns && table) || /\b(?:join|group|having|union|distinct)\b/iu.test(source)) return null;
  const steps = [
    where && `where ${where}`,
    order && `sort by ${order}`,
    limit && `take ${limit}`,
    columns === '*' ? '' : `project ${columns.replace(/\s+/gu, ' ')}`,
  ];
  return [table.toLowerCase(), ...steps.filter(Boolean)].join('\n| ');
}
