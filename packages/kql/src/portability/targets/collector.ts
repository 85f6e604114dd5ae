import type { ParseKvOptions } from '@lookout/contract';
import type { Capabilities } from '../capabilities.ts';
import { collectorFunctions } from './collector-functions.ts';
import { collectorOperators } from './collector-operators.ts';

const NO_MEMORY = 'Its processors see one record at a time: run this in the gateway.';
const FROM_RECORDS = 'Start from the records.';

/**
 * What can be written in OTTL, for the filter processor (`where`) and the transform processor (all else). Boolean
 * expressions stand in conditions only there, so a choice becomes several statements with conditions.
 * Sources: https://github.com/open-telemetry/opentelemetry-collector-contrib/blob/main/pkg/ottl/LANGUAGE.md and
 * https://github.com/open-telemetry/opentelemetry-collector-contrib/tree/main/pkg/ottl/ottlfuncs
 */
export const collector: Capabilities = {
  lacks: 'has no counterpart in OTTL, the language of the Collector',
  sources: {
    view: true,
    print: FROM_RECORDS,
    table: FROM_RECORDS,
    datatable: FROM_RECORDS,
    range: FROM_RECORDS,
    input: FROM_RECORDS,
  },
  steps: {
    where: true,
    extend: true,
    project: true,
    'project-away': true,
    'project-keep': true,
    'project-rename': true,
    'project-reorder': true,
    parse: ({ isFilter }) => !isFilter || 'Use `parse`, and `where` on what it found.',
    'parse-kv': ({ options }) =>
      isDelimited(options) || 'ParseKeyValue() takes delimiters only: use `extract`.',
    'mv-expand': NO_MEMORY,
    'mv-apply': NO_MEMORY,
    summarize: 'Count with the count connector, or run this in the gateway.',
    take: NO_MEMORY,
    sample: 'Use the probabilistic sampler processor.',
    sort: NO_MEMORY,
    top: NO_MEMORY,
    union: NO_MEMORY,
    join: 'Look values up with `case`.',
    getschema: '',
  },
  expressions: {
    literal: ({ expression: { type } }) => type !== 'decimal' || 'Use a real number.',
    column: true,
    member: true,
    element: true,
    negate: 'Subtract it from 0.',
    in: ({ expression, role }) => {
      if (role === 'part') return 'Give the comparison a column of its own.';
      return !expression.isCaseInsensitive || 'Compare `tolower` of the value with `in`.';
    },
    between: ({ role }) => role !== 'part' || 'Give the comparison a column of its own.',
    subquery: 'Write the values out.',
  },
  operators: collectorOperators,
  functions: collectorFunctions,
};

/** Whether pairs are told apart by delimiters alone. */
function isDelimited({ regex, escape: escapes, isGreedy, quotes }: ParseKvOptions): boolean {
  return regex === undefined && escapes === undefined && !isGreedy && quotes.length === 0;
}
