import { columnDescription } from '../../editor/columns.ts';
import type { Habit } from './habit.ts';

/** A name, a member of one, or a call; only from where a word begins, so that long words cost no more than short ones. */
const OPERAND = String.raw`(?<![\w.])([a-z_][\w.]*(?:\[[^\]\n]{0,200}\])?(?:\([^()\n]{0,200}\))?)`;
const WORDS = 'in|has|contains|startswith|endswith|between|has_cs|contains_cs';

/** Types of SQL, and what converts to them. */
const CONVERSIONS: Readonly<Record<string, string>> = {
  bigint: 'tolong',
  bool: 'tobool',
  boolean: 'tobool',
  datetime: 'todatetime',
  double: 'todouble',
  float: 'todouble',
  int: 'toint',
  integer: 'toint',
  long: 'tolong',
  real: 'todouble',
  string: 'tostring',
  text: 'tostring',
  timestamp: 'todatetime',
  varchar: 'tostring',
};

/** Comparisons of SQL. */
export const sqlValues: readonly Habit[] = [
  {
    pattern: new RegExp(String.raw`${OPERAND}\s+is\s+(not\s+)?null\b`, 'giu'),
    message: () => 'KQL asks for nulls by functions: `isnull(…)`, and `isempty(…)` for texts.',
    rewrite: ({ groups: [value = '', not] }) => nullTest(value, not !== undefined),
  },
  {
    pattern: new RegExp(String.raw`${OPERAND}\s*(==?|!=|<>)\s*null\b`, 'giu'),
    message: () => 'Nothing equals null: ask with `isnull(…)`, or with `isempty(…)` for texts.',
    rewrite: ({ groups: [value = '', sign = ''] }) => nullTest(value, !sign.startsWith('=')),
  },
  {
    pattern: /\b(not\s+)?i?like\s+("[^"\n]*"|'[^'\n]*')/giu,
    message: () => 'KQL has no `like`: write `contains`, `startswith`, `endswith` or `matches regex`.',
    rewrite: ({ source, start, text, groups: [not] }) => {
      const pattern = /["'](.*)["']$/u.exec(source.slice(start, start + text.length))?.[1] ?? '';
      return likeTest(pattern, not ? '!' : '');
    },
  },
  {
    pattern: new RegExp(String.raw`${OPERAND}\s+not\s+(${WORDS})\b`, 'giu'),
    message: ({ groups: [, word = ''] }) =>
      `The opposite of \`${word}\` is written \`!${word.toLowerCase()}\`.`,
    rewrite: ({ groups: [value, word = ''] }) => `${value} !${word.toLowerCase()}`,
  },
  {
    pattern: new RegExp(
      String.raw`\bnot\s+(${OPERAND}\s*(?:==|!=|=~|<=?|>=?)\s*(?:"[^"\n]*"|'[^'\n]*'|[\w.]+))`,
      'giu',
    ),
    message: () => '`not` is a function: what it negates stands in brackets.',
    rewrite: ({ source, start, text }) =>
      `not(${source.slice(start, start + text.length).replace(/^not\s+/iu, '')})`,
  },
  {
    pattern: /\bcount\s*\(\s*\*\s*\)/giu,
    message: () => '`count()` counts the records; it takes no `*`.',
    rewrite: () => 'count()',
  },
  {
    pattern: new RegExp(String.raw`\bcast\s*\(\s*${OPERAND}\s+as\s+(\w+)\s*\)`, 'giu'),
    message: () => 'KQL converts by functions, such as `tostring(…)` and `tolong(…)`.',
    rewrite: ({ groups: [value, type = ''] }) => {
      const convert = CONVERSIONS[type.toLowerCase()];
      return convert ? `${convert}(${value})` : null;
    },
  },
  {
    pattern: /\binterval\s+(\d+)\s*(second|minute|hour|day)s?\b/giu,
    message: () => 'A length of time is written `30s`, `5m`, `1h` or `7d`.',
    rewrite: ({ groups: [count, unit = ''] }) => `${count}${unit[0]?.toLowerCase()}`,
  },
  {
    pattern: /(?<=[\w)\]]\s)!?in~?\s+(?:"[^"\n]*"|'[^'\n]*')/gu,
    message: () => 'The values of `in` stand in brackets.',
    rewrite: ({ source, start, text }) =>
      source.slice(start, start + text.length).replace(/^(\S+)\s+(.*)$/u, '$1 ($2)'),
  },
  {
    pattern: /\b(AND|OR)\b/gu,
    message: ({ text }) => `Words are written small: \`${text.toLowerCase()}\`.`,
    rewrite: ({ text }) => text.toLowerCase(),
  },
];

/** Texts are never null in KQL, only empty. */
function nullTest(value: string, isNegated: boolean): string {
  const test = columnDescription(value)?.type === 'string' ? 'empty' : 'null';
  return `is${isNegated ? 'not' : ''}${test}(${value})`;
}

function likeTest(pattern: string, not: string): string | null {
  const [, before, text = '', after] = /^(%?)([^%_]*)(%?)$/u.exec(pattern) ?? [];
  if (before === undefined) return null;
  if (before && after) return `${not}contains "${text}"`;
  if (after) return `${not}startswith "${text}"`;
  return before ? `${not}endswith "${text}"` : `${not ? '!~' : '=~'} "${text}"`;
}
