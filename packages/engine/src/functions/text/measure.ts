import { scalarFunction } from '../definition.ts';
import { codePointLength } from './code-points.ts';

const strlen = scalarFunction(
  {
    name: 'strlen',
    signature: 'strlen(text)',
    description: 'How many characters (code points) the text has.',
    example: 'logs | where strlen(tostring(body)) > 1000',
    page: 'strlen-function',
    arity: [1, 1],
    parameters: ['string'],
    returns: 'long',
  },
  ([text]) => codePointLength(text as string),
);

const stringSize = scalarFunction(
  {
    name: 'string_size',
    signature: 'string_size(text)',
    description: 'How many bytes the text has in UTF-8.',
    example: 'logs | where string_size(tostring(body)) > 1000',
    page: 'string-size-function',
    arity: [1, 1],
    parameters: ['string'],
    returns: 'long',
  },
  ([text]) => utf8Size(text as string),
);

/** Each half of a surrogate pair counts two of the four bytes that the pair takes. */
function utf8Size(text: string): number {
  let size = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80) size += unit >= 0x800 && !(unit >= 0xd800 && unit < 0xe000) ? 2 : 1;
  }
  return size;
}

const NOT_ASCII = /\P{ASCII}/u;

const isascii = scalarFunction(
  {
    name: 'isascii',
    signature: 'isascii(text)',
    description: 'Whether the text holds ASCII characters only.',
    example: 'logs | where not(isascii(eventName))',
    page: 'isascii',
    arity: [1, 1],
    parameters: ['string'],
    returns: 'bool',
  },
  ([text]) => !NOT_ASCII.test(text as string),
);

const isutf8 = scalarFunction(
  {
    name: 'isutf8',
    signature: 'isutf8(text)',
    description: 'Whether the text can be written in UTF-8, without halves of characters.',
    example: 'logs | where not(isutf8(eventName))',
    page: 'isutf8',
    arity: [1, 1],
    parameters: ['string'],
    returns: 'bool',
  },
  ([text]) => (text as string).isWellFormed(),
);

/** Functions that say how much text there is, and of what kind. */
export const measureFunctions = [strlen, stringSize, isascii, isutf8];
