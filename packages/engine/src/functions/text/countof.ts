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
