import type { RE2JS } from 're2js';
import { lift } from '../../expressions/lift.ts';
import { createRegexCache } from '../../expressions/regex.ts';
import { columnFunction, scalarFunction } from '../definition.ts';
import { findPosition, type SearchRange } from './search-range.ts';

const shared = {
  arity: [2, 5],
  parameters: ['string', 'string', 'long', 'long', 'long'],
  returns: 'long',
} as const;

const indexof = scalarFunction(
  {
    ...shared,
    name: 'indexof',
    signature: 'indexof(text, lookup [, start [, length [, occurrence]]])',
    description: 'Where the looked-up text first occurs, counted from 0; -1 where it does not.',
    example: 'logs | extend at = indexof(tostring(body), "timeout")',
    page: 'indexof-function',
  },
  ([text, lookup, ...range]) =>
    findPosition(text as string, range, (source, where) => findText(source, lookup as string, where)),
);

/** Occurrences may overlap. */
function findText(text: string, lookup: string, { from, end, occurrence }: SearchRange): number {
  let at = from - 1;
  for (let found = 0; found < occurrence; found++) {
    if (at >= text.length) return -1;
    at = text.indexOf(lookup, at + 1);
    if (at < 0 || at >= end) return -1;
  }
  return at;
}

const indexofRegex = columnFunction(
  {
    ...shared,
    name: 'indexof_regex',
    signature: 'indexof_regex(text, regex [, start [, length [, occurrence]]])',
    description: 'Where the pattern first matches, counted from 0; -1 where it does not.',
    example: 'logs | extend at = indexof_regex(tostring(body), "[0-9]+")',
    page: 'indexof-regex-function',
  },
  (args, type) => {
    const compile = createRegexCache();
    return lift(args, type, ([text, pattern, ...range]) => {
      const isInvalid = Number(range[0] ?? 0) < 0;
      const expression = isInvalid ? null : compile(pattern as string);
      if (!expression) return null;
      return findPosition(text as string, range, (source, where) => findMatch(source, expression, where));
    });
  },
);

/** Matches do not overlap. */
function findMatch(text: string, pattern: RE2JS, { from, end, occurrence }: SearchRange): number {
  const matcher = pattern.matcher(text);
  let isFound = matcher.find(from);
  for (let found = 1; isFound && found < occurrence; found++) isFound = matcher.find();
  return isFound && matcher.start() < end ? matcher.start() : -1;
}

/** Functions that say where something occurs. */
export const indexOfFunctions = [indexof, indexofRegex];
