import { eachMatch } from '../../expressions/each-match.ts';
import { lift } from '../../expressions/lift.ts';
import { createRegexCache } from '../../expressions/regex.ts';
import { columnFunction } from '../definition.ts';

/** How often a text or a pattern occurs. */
export const countof = columnFunction(
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
    return lift(args, type, ([text, search, kind], { context }) => {
      if (kind !== 'regex') return countText(text as string, search as string);
      const pattern = compile(search as string);
      return pattern ? countOf(eachMatch(pattern, text as string, context)) : 0;
    });
  },
);

function countText(text: string, search: string): number {
  if (search === '') return 0;
  let count = 0;
  for (let at = text.indexOf(search); at >= 0; at = text.indexOf(search, at + 1)) count++;
  return count;
}

function countOf(matches: Iterable<unknown>): number {
  let count = 0;
  for (const _ of matches) count++;
  return count;
}
