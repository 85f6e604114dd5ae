import type { Capabilities, Verdict } from '../capabilities.ts';
import { forAllOperators } from '../everything.ts';

const ONE_RECORD = 'It sees one record at a time: do this in a query over what was stored.';
const MOST_COLUMNS = 10;

/** Comparisons of texts that are not on the list. */
const TERM_PARTS = Object.fromEntries(
  ['hasprefix', '!hasprefix', 'hasprefix_cs', '!hasprefix_cs', 'hassuffix', '!hassuffix'].map((name) => [
    name,
    'Use `matches regex`.',
  ]),
);

/**
 * What the transformations of Azure Monitor take (`transformKql` of a data collection rule), by the documented list:
 * what is not on it is refused there.
 * Source: https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-transformations-kql
 */
export const azureMonitor: Capabilities = {
  lacks: "is not on Azure Monitor's list for transformations",
  sources: {
    view: true,
    print: true,
    table: 'Start from `source`.',
    datatable: 'Start from `source`, and look values up with `case`.',
    range: 'Start from `source`.',
    input: 'Start from `source`.',
  },
  steps: {
    where: true,
    extend: true,
    project: true,
    'project-away': true,
    'project-rename': true,
    'project-keep': 'List the columns with `project`.',
    'project-reorder': 'List the columns with `project`, in the order wanted.',
    parse: ({ pattern, isFilter }) => {
      if (isFilter) return 'Use `parse`, and `where` on what it found.';
      const columns = pattern.filter(({ kind }) => kind === 'column').length;
      return columns <= MOST_COLUMNS || `It parses at most ${MOST_COLUMNS} columns at once: use several.`;
    },
    'parse-kv': 'Take the values out with `extract`.',
    'mv-expand': ONE_RECORD,
    'mv-apply': ONE_RECORD,
    summarize: ONE_RECORD,
    take: ONE_RECORD,
    sample: ONE_RECORD,
    sort: ONE_RECORD,
    top: ONE_RECORD,
    union: ONE_RECORD,
    join: 'Look values up with `case`.',
    getschema: '',
  },
  expressions: {
    literal: ({ expression }) => expression.type !== 'dynamic' || 'Write it with `parse_json`.',
    column: true,
    member: true,
    element: true,
    negate: true,
    in: ({ expression }) => !expression.isCaseInsensitive || 'Compare `tolower` of the value with `in`.',
    between: 'Write `>=` and `<=`.',
    subquery: 'Write the values out.',
  },
  // Its list has all arithmetic and comparison; `and` and `or` it leaves unsaid.
  operators: { ...forAllOperators<true | string>(true), ...TERM_PARTS },
  functions: { ...taken(), ...insteadOf() },
};

function taken(): Record<string, Verdict<unknown>> {
  const names =
    'binary_and binary_or binary_not binary_shift_left binary_shift_right binary_xor ' +
    'tobool todatetime todouble toreal toguid toint tolong tostring totimespan ' +
    'ago datetime_add datetime_diff datetime_part dayofmonth dayofweek dayofyear endofday endofmonth endofweek ' +
    'endofyear getmonth getyear hourofday make_datetime make_timespan now startofday startofmonth startofweek ' +
    'startofyear weekofyear array_concat array_length pack_array pack parse_json parse_xml zip ' +
    'abs bin floor ceiling exp exp10 exp2 isfinite isinf isnan log log10 log2 pow round sign ' +
    // `iff` is in the page's own example.
    'case iif iff max_of min_of countof extract extract_all indexof isempty isnotempty split strcat strcat_delim ' +
    'strlen substring tolower toupper hash_sha256 gettype isnotnull isnull parse_cef_dictionary columnifexists';
  return Object.fromEntries(names.split(' ').map((name) => [name, true]));
}

function insteadOf(): Record<string, string> {
  return {
    not: 'Write the opposite: `!=`, `!has`, `!in`, or compare with `== false`.',
    base64_encode_tostring: 'It is called `base64_encodestring` there.',
    base64_decode_tostring: 'It is called `base64_decodestring` there.',
    column_ifexists: 'It is called `columnifexists` there.',
    bag_pack: 'It is called `pack` there.',
    todynamic: 'Use `parse_json`.',
    coalesce: 'Use `iif(isnull(a), b, a)`.',
    has_any: 'Write `has` for each term, with `or`.',
    has_all: 'Write `has` for each term, with `and`.',
    toboolean: 'Use `tobool`.',
    week_of_year: 'Use `weekofyear`.',
    monthofyear: 'Use `getmonth`.',
    trim: 'Take what is wanted out with `extract`.',
    trim_start: 'Take what is wanted out with `extract`.',
    trim_end: 'Take what is wanted out with `extract`.',
    replace_regex: 'Put the text together from what `extract` takes out.',
    bag_remove_keys: 'Remove the column with `project-away`, or make the bag anew with `pack`.',
    bag_merge: 'Make the bag anew with `pack`.',
    bag_set_key: 'Make the bag anew with `pack`.',
  };
}
