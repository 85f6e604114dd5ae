import type { DynamicValue } from '../../column.ts';
import { isList, type List } from '../../values/dynamic-kinds.ts';
import { scalarFunction } from '../definition.ts';
import { joinLimited } from './limits.ts';

const replaceString = scalarFunction(
  {
    name: 'replace_string',
    signature: 'replace_string(text, lookup, replacement)',
    description: 'The text with every occurrence of the looked-up text replaced.',
    example: 'logs | extend message = replace_string(tostring(body), "secret", "******")',
    page: 'replace-string-function',
    arity: [3, 3],
    parameters: ['string'],
    returns: 'string',
  },
  ([text, lookup, replacement]) =>
    lookup === ''
      ? (text as string)
      : joinLimited((text as string).split(lookup as string), replacement as string),
);

const replaceStrings = scalarFunction(
  {
    name: 'replace_strings',
    signature: 'replace_strings(text, lookups, replacements)',
    description:
      'The text with every occurrence of each looked-up text replaced by its own replacement; what matched once is left alone by the lookups that follow.',
    example:
      'logs | extend message = replace_strings(tostring(body), dynamic(["secret", "token"]), dynamic(["***", "…"]))',
    page: 'replace-strings-function',
    arity: [3, 3],
    parameters: ['string', 'dynamic', 'dynamic'],
    returns: 'string',
  },
  ([text, lookups, replacements]) =>
    isList(lookups) && isList(replacements)
      ? replaceAll(text as string, lookups, replacements)
      : (text as string),
);

/** A stretch of text: `open` to the lookups still to come, or done with. */
interface Stretch {
  readonly text: string;
  readonly isOpen: boolean;
}

/** The order of the lookups decides, not where they match: the first takes all its matches before the second looks. */
function replaceAll(text: string, lookups: List, replacements: List): string {
  let stretches: readonly Stretch[] = [{ text, isOpen: true }];
  lookups.forEach((lookup, index) => {
    if (typeof lookup !== 'string' || lookup === '') return;
    const done: Stretch = { text: replacementOf(replacements[index], lookup), isOpen: false };
    stretches = stretches.flatMap((stretch) => (stretch.isOpen ? cutAt(stretch, lookup, done) : [stretch]));
  });
  return joinLimited(
    stretches.map((stretch) => stretch.text),
    '',
  );
}

/** Only a text replaces; by anything else the match stays as it is. */
function replacementOf(replacement: DynamicValue | undefined, lookup: string): string {
  return typeof replacement === 'string' ? replacement : lookup;
}

function cutAt(stretch: Stretch, lookup: string, done: Stretch): readonly Stretch[] {
  const [first = '', ...rest] = stretch.text.split(lookup);
  if (rest.length === 0) return [stretch];
  const open = (text: string): Stretch => ({ text, isOpen: true });
  return [open(first), ...rest.flatMap((text) => [done, open(text)])];
}

/** Functions that replace text by text. */
export const replaceFunctions = [replaceString, replaceStrings];
