import type { Span } from '@lookout/contract';
import { aggregateNames, functionNames } from '../catalog.ts';
import type { Fix } from '../compile/context.ts';

/** Old names that Kusto still takes and Lookout does not, and the names they have today. */
const SAME: Readonly<Record<string, string>> = {
  arraylength: 'array_length',
  parseurl: 'parse_url',
  parseurlquery: 'parse_urlquery',
  row_rank: 'row_rank_dense',
};

/** What other languages call functions and aggregates of KQL. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  array_agg: 'make_list',
  average: 'avg',
  ceil: 'ceiling',
  char_length: 'strlen',
  concat: 'strcat',
  concat_ws: 'strcat_delim',
  count_if: 'countif',
  date_add: 'datetime_add',
  date_diff: 'datetime_diff',
  date_part: 'datetime_part',
  dateadd: 'datetime_add',
  datediff: 'datetime_diff',
  distinct_count: 'dcount',
  first: 'take_any',
  getdate: 'now',
  greatest: 'max_of',
  if: 'iff',
  ifnull: 'coalesce',
  instr: 'indexof',
  json_extract: 'extract_json',
  lcase: 'tolower',
  least: 'min_of',
  len: 'strlen',
  length: 'strlen',
  lower: 'tolower',
  ltrim: 'trim_start',
  mean: 'avg',
  nvl: 'coalesce',
  parse_float: 'todouble',
  power: 'pow',
  regexp_extract: 'extract',
  regexp_replace: 'replace_regex',
  rtrim: 'trim_end',
  sha256: 'hash_sha256',
  stddev: 'stdev',
  string_agg: 'make_list',
  substr: 'substring',
  to_string: 'tostring',
  ucase: 'toupper',
  upper: 'toupper',
  var: 'variance',
};

/** Offers the function that means the same, where Lookout has it. */
export function replacementFor(called: string, span: Span): Fix | undefined {
  const text = SAME[called] ?? ELSEWHERE[called.toLowerCase()];
  const isSupported = text !== undefined && (functionNames.has(text) || aggregateNames.has(text));
  return isSupported ? { title: `Use ${text}`, span, text } : undefined;
}
