import type { DynamicValue } from '../../column.ts';
import { isList } from '../../values/dynamic-kinds.ts';
import { alias, scalarFunction } from '../definition.ts';
import { limited } from './limits.ts';

const codesOfText = scalarFunction(
  {
    name: 'unicode_codepoints_from_string',
    signature: 'unicode_codepoints_from_string(text)',
    description: 'The numbers of the characters of the text, as an array.',
    example: 'logs | extend codes = unicode_codepoints_from_string(eventName)',
    page: 'unicode-codepoints-from-string-function',
    arity: [1, 1],
    parameters: ['string'],
    returns: 'dynamic',
  },
  ([text]) => Array.from(text as string, (character) => character.codePointAt(0)!),
);

const MOST_ARGUMENTS = 64;

const textOfCodes = scalarFunction(
  {
    name: 'unicode_codepoints_to_string',
    signature: 'unicode_codepoints_to_string(number, …)',
    description:
      'The text of characters by their numbers, each alone or in arrays; empty where a number is no character.',
    example: 'logs | extend arrow = unicode_codepoints_to_string(0x2192)',
    page: 'unicode-codepoints-to-string-function',
    arity: [1, MOST_ARGUMENTS],
    parameters: ['dynamic'],
    returns: 'string',
  },
  (values) => {
    const codes = values.flatMap((value) => (isList(value) ? value : [value as DynamicValue]));
    return codes.every(isCharacter) ? limited(codes.map((code) => String.fromCodePoint(code)).join('')) : '';
  },
);

const LAST_CODE_POINT = 0x10ffff;

/** Halves of surrogate pairs are no characters. */
function isCharacter(code: DynamicValue): code is number {
  if (typeof code !== 'number' || !Number.isInteger(code)) return false;
  return code >= 0 && code <= LAST_CODE_POINT && (code < 0xd800 || code > 0xdfff);
}

/** Functions between characters and their numbers. */
export const unicodeFunctions = [
  codesOfText,
  alias('to_utf8', codesOfText),
  textOfCodes,
  alias('make_string', textOfCodes),
];
