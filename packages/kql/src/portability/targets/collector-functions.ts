import type { Expression } from '@lookout/contract';
import type { Capabilities, Use, Verdict } from '../capabilities.ts';

type Call = Verdict<Use<'call'>>;

/** A converter of OTTL that does the same. */
const converter = true;
/** A condition: as the value of a column it is set by two statements. */
const condition: Call = ({ role }) => role !== 'part' || 'Give the condition a column of its own.';
/** A choice becomes several statements, each with its condition. */
const choice: Call = ({ role }) => role === 'column' || 'Choose in a column of its own, before.';
/** An editor changes the attribute that it is given. */
const editor: Call = ({ role }) => role === 'column' || 'Change the value in a column of its own, before.';
const BYTES = 'It counts bytes, not characters.';
const FORMAT = 'It reads and writes times by a format of its own.';

const argument = ({ expression }: Use<'call'>, index: number): Expression | undefined =>
  expression.arguments[index];

/** Patterns are constants there, and their groups have names. */
const pattern =
  (index: number, then: Call): Call =>
  (use) => {
    if (argument(use, index)?.kind !== 'literal') return 'Its patterns are constant.';
    return typeof then === 'function' ? then(use) : then;
  };

/** How OTTL writes the functions of KQL, where it does so faithfully. */
export const collectorFunctions: Capabilities['functions'] = {
  not: condition,
  isnull: condition,
  isnotnull: condition,
  isempty: condition,
  isnotempty: condition,
  iff: choice,
  iif: choice,
  case: choice,
  coalesce: converter,
  has_any: condition,
  has_all: condition,
  set_has_element: condition,
  ipv4_is_in_range: condition,
  tostring: converter,
  toint: converter,
  tolong: converter,
  todouble: converter,
  toreal: converter,
  tobool: converter,
  toboolean: converter,
  strcat: converter,
  strcat_delim: converter,
  tolower: converter,
  toupper: converter,
  split: converter,
  extract: pattern(0, converter),
  replace_string: editor,
  replace_regex: pattern(1, editor),
  base64_encode_tostring: converter,
  base64_decode_tostring: converter,
  hash_sha256: converter,
  hash_sha1: converter,
  hash_md5: converter,
  parse_json: converter,
  todynamic: converter,
  array_length: converter,
  bag_keys: converter,
  bag_pack: converter,
  pack: converter,
  pack_array: converter,
  bag_merge: editor,
  bag_remove_keys: editor,
  bag_set_key: editor,
  log: converter,
  now: converter,
  ago: converter,
  startofday: converter,
  dayofmonth: converter,
  hourofday: converter,
  getmonth: converter,
  monthofyear: converter,
  getyear: converter,
  unixtime_seconds_todatetime: converter,
  bin: (use) => argument(use, 0)?.type === 'datetime' || 'Only times are rounded: use TruncateTime().',
  strlen: BYTES,
  substring: BYTES,
  indexof: BYTES,
  todatetime: FORMAT,
  totimespan: FORMAT,
  format_datetime: FORMAT,
  trim: 'Use `replace_regex`.',
  trim_start: 'Use `replace_regex`.',
  trim_end: 'Use `replace_regex`.',
  max_of: 'Use `iff`.',
  min_of: 'Use `iff`.',
};
