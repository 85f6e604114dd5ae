import { BinaryOperator } from '@lookout/contract';
import type { Capabilities } from './capabilities.ts';

/** A verdict for each operator of KQL. */
export function forAllOperators<T>(verdict: T): { readonly [K in BinaryOperator]: T } {
  return Object.fromEntries(BinaryOperator.options.map((operator) => [operator, verdict])) as {
    [K in BinaryOperator]: T;
  };
}

/** Whatever Lookout's engine runs: what a target that embeds it starts from. */
export const everything: Capabilities = {
  lacks: '',
  sources: { view: true, table: true, print: true, datatable: true, range: true, input: true },
  steps: {
    where: true,
    extend: true,
    project: true,
    'project-away': true,
    'project-keep': true,
    'project-rename': true,
    'project-reorder': true,
    parse: true,
    'parse-kv': true,
    'mv-expand': true,
    'mv-apply': true,
    summarize: true,
    take: true,
    sample: true,
    sort: true,
    top: true,
    union: true,
    join: true,
    getschema: true,
  },
  expressions: {
    literal: true,
    column: true,
    member: true,
    element: true,
    negate: true,
    in: true,
    between: true,
    subquery: true,
  },
  operators: forAllOperators(true),
  functions: { '*': true },
};
