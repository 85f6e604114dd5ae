import { scalarFunction } from '../definition.ts';
import { codePointLength, sliceCodePoints } from './code-points.ts';
import { limited } from './limits.ts';

const substring = scalarFunction(
  {
    name: 'substring',
    signature: 'substring(text, start [, length])',
    description: 'Part of the text, from a position counted from 0; a negative one counts from the end.',
    example: 'logs | extend prefix = substring(eventName, 0, 3)',
    page: 'substring-function',
    arity: [2, 3],
    parameters: ['string', 'long', 'long'],
    returns: 'string',
  },
  ([text, start, length]) => {
    const source = text as string;
    const size = codePointLength(source);
    const position = Number(start ?? 0);
    const from = position < 0 ? Math.max(0, size + position) : Math.min(position, size);
    const wanted = length === undefined || length === null ? size : Math.max(0, Number(length));
    return sliceCodePoints(source, from, Math.min(size, from + wanted));
  },
);

const tolower = scalarFunction(
  {
    name: 'tolower',
    signature: 'tolower(text)',
    description: 'The text in lower case.',
    example: 'logs | extend event = tolower(eventName)',
    page: 'tolower-function',
    arity: [1, 1],
    parameters: ['string'],
    returns: 'string',
  },
  ([text]) => limited((text as string).toLowerCase()),
);

const toupper = scalarFunction(
  {
    name: 'toupper',
    signature: 'toupper(text)',
    description: 'The text in upper case.',
    example: 'logs | extend level = toupper(severityText)',
    page: 'toupper-function',
    arity: [1, 1],
    parameters: ['string'],
    returns: 'string',
  },
  ([text]) => limited((text as string).toUpperCase()),
);

const reverse = scalarFunction(
  {
    name: 'reverse',
    signature: 'reverse(value)',
    description: 'The value as text, its characters in reverse order.',
    example: 'logs | extend mirrored = reverse(eventName)',
    page: 'reverse-function',
    arity: [1, 1],
    parameters: ['string'],
    returns: 'string',
  },
  ([text]) => [...(text as string)].reverse().join(''),
);

const translate = scalarFunction(
  {
    name: 'translate',
    signature: 'translate(searchList, replacementList, text)',
    description:
      'The text with each character of the first list replaced by the one at its place in the second, whose last serves the rest.',
    example: 'logs | extend masked = translate("0123456789", "#", tostring(body))',
    page: 'translate-function',
    arity: [3, 3],
    parameters: ['string'],
    returns: 'string',
  },
  ([search, replacement, text]) => {
    const others = replacements([...(search as string)], [...(replacement as string)]);
    return Array.from(text as string, (character) => others.get(character) ?? character).join('');
  },
);

/** By what each character is replaced: the first mention of it counts. */
function replacements(search: readonly string[], by: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    search.map((character, at): [string, string] => [character, by[at] ?? by.at(-1) ?? '']).reverse(),
  );
}

const strcmp = scalarFunction(
  {
    name: 'strcmp',
    signature: 'strcmp(text, text)',
    description:
      'Which text comes first by its characters: -1 the first, 1 the second, 0 where they are equal.',
    example: 'logs | where strcmp(eventName, scopeName) < 0',
    page: 'strcmp-function',
    arity: [2, 2],
    parameters: ['string'],
    returns: 'long',
  },
  ([left, right]) => compareText(left as string, right as string),
);

/** By code point, which is the order of the bytes of UTF-8 but not that of UTF-16 units. */
function compareText(left: string, right: string): number {
  let at = 0;
  while (at < left.length && left.charCodeAt(at) === right.charCodeAt(at)) at++;
  return Math.sign((left.codePointAt(at) ?? -1) - (right.codePointAt(at) ?? -1));
}

/** Functions of the characters of a text. */
export const characterFunctions = [substring, tolower, toupper, reverse, translate, strcmp];
