import type { Scalar } from '../columns/scalar.ts';
import { lift } from '../expressions/lift.ts';
import { createRegexCache } from '../expressions/regex.ts';
import { columnFunction, scalarFunction } from './definition.ts';

const indexof = scalarFunction(
  {
    name: 'indexof',
    signature: 'indexof(text, lookup [, start [, length [, occurrence]]])',
    description: 'Where the looked-up text first occurs, counted from 0; -1 where it does not.',
    example: 'logs | extend at = indexof(tostring(body), "timeout")',
    page: 'indexof-function',
    arity: [2, 5],
    parameters: ['string', 'string', 'long', 'long', 'long'],
    returns: 'long',
  },
  ([text, lookup, ...range]) => findIn(text as string, lookup as string, range),
);

function findIn(text: string, lookup: string, range: readonly Scalar[]): number | null {
  const [start = 0, length = -1, occurrence = 1] = range.map((part) => Number(part ?? 0));
  if (length < -1 || occurrence < 1) return null;
  let at = (start < 0 ? Math.max(0, text.length + start) : start) - 1;
  for (let found = 0; found < occurrence; found++) {
    const from = at + 1;
    // Each occurrence is looked for in a window of `length` of its own, as Kusto does.
    at = (length === -1 ? text : text.slice(0, from + length)).indexOf(lookup, from);
    if (at < 0) return -1;
  }
  return at;
}

const split = scalarFunction(
  {
    name: 'split',
    signature: 'split(text, delimiter [, index])',
    description: 'The parts of the text between delimiters as an array, or an array of the one at the index.',
    example: 'logs | extend head = tostring(split(scopeName, ".")[0])',
    page: 'split-function',
    arity: [2, 3],
    parameters: ['string', 'string', 'long'],
    returns: 'dynamic',
  },
  ([text, delimiter, index]) => {
    const parts = delimiter === '' ? [text as string] : (text as string).split(delimiter as string);
    if (index === undefined || index === null) return parts;
    return parts.slice(Number(index), Number(index) + 1);
  },
);

const countof = columnFunction(
  {
    name: 'countof',
    signature: 'countof(text, search [, kind])',
    description:
      'How often the searched text occurs (overlapping), or with kind "regex" a pattern (not overlapping).',
    example: 'logs | extend commas = countof(tostring(body), ",")',
    page: 'countof-function',
    arity: [2, 3],
    parameters: ['string'],
    returns: 'long',
  },
  (args, type) => {
    const compile = createRegexCache();
    return lift(args, type, ([text, search, kind]) =>
      kind === 'regex'
        ? countMatches(compile(search as string), text as string)
        : countText(text as string, search as string),
    );
  },
);

function countText(text: string, search: string): number {
  if (search === '') return 0;
  let count = 0;
  for (let at = text.indexOf(search); at >= 0; at = text.indexOf(search, at + 1)) count++;
  return count;
}

function countMatches(pattern: ReturnType<ReturnType<typeof createRegexCache>>, text: string): number {
  const matcher = pattern?.matcher(text);
  let count = 0;
  while (matcher?.find()) count++;
  return count;
}

export const searchFunctions = [indexof, split, countof];
