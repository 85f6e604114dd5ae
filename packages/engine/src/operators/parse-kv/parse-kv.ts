import type { OperatorDefinition } from '../definition.ts';
import { takeOutColumns } from '../parse/parse.ts';
import { pairsOf } from './pairs.ts';
import { valuesByKey } from './values-by-key.ts';

/** Takes the values of known keys out of a text of pairs. */
export const parseKv: OperatorDefinition<'parse-kv'> = {
  documentation: {
    name: 'parse-kv',
    signature:
      'parse-kv text as (key: type, …) [with (pair_delimiter="…", kv_delimiter="…" [, quote="…"] [, escape="…"] [, greedy=true])]',
    description: 'Takes `key=value` pairs out of a text into a column for each key that is listed.',
    example:
      'logs | parse-kv attributes.text as (key: string, other: string) with (pair_delimiter=" ", kv_delimiter="=", quote=\'"\')',
    link: 'https://learn.microsoft.com/kusto/query/parse-kv-operator',
  },
  compile: ({ input, columns, options }, { schema }) => {
    const takeOut = valuesByKey(columns, pairsOf(options, columns));
    return takeOutColumns({ input, columns, takeOut, isFilter: false }, schema);
  },
};
