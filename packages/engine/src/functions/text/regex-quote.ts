import { scalarFunction } from '../definition.ts';
import { limited } from './limits.ts';

const MEANINGFUL = /[\\.+*?()|[\]{}^$#&\-~]/g;

/** Makes a pattern of a text that stands for itself. */
export const regexQuote = scalarFunction(
  {
    name: 'regex_quote',
    signature: 'regex_quote(text)',
    description: 'The text as a pattern that matches nothing but it.',
    example: 'logs | extend pattern = regex_quote(eventName)',
    page: 'regex-quote-function',
    arity: [1, 1],
    parameters: ['string'],
    returns: 'string',
  },
  ([text]) => limited((text as string).replace(MEANINGFUL, '\\$&')),
);
