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

/**
 * The order of the lookups decides, not where they match: the first takes all its matches before the second looks.
 * The stretches of the text are, in turn, open to the lookups still to come and done with.
 */
function replaceAll(text: string, lookups: List, replacements: List): string {
  let stretches: string[] = [text];
  lookups.forEach((lookup, index) => {
    if (typeof lookup !== 'string' || !text.includes(lookup) || lookup === '') return;
    stretches = cutAt(stretches, lookup, replacementOf(replacements[index], lookup));
  });
  return joinLimited(stretches, '');
}

/** Only a text replaces; by anything else the match stays as it is. */
function replacementOf(replacement: DynamicValue | undefined, lookup: string): string {
  return typeof replacement === 'string' ? replacement : lookup;
}

function cutAt(stretches: readonly string[], lookup: string, replacement: string): string[] {
  const cut: string[] = [];
  stretches.forEach((stretch, index) => {
    if (index % 2 === 1) {
      cut.push(stretch);
      return;
    }
    stretch.split(lookup).forEach((open, piece) => {
      if (piece > 0) cut.push(replacement);
      cut.push(open);
    });
  });
  return cut;
}

/** Functions that replace text by text. */
export const replaceFunctions = [replaceString, replaceStrings];
