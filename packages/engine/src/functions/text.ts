import type { Compiled } from '../expressions/compiled.ts';
import { converted, lift } from '../expressions/lift.ts';
import { columnFunction, scalarFunction } from './definition.ts';

const MOST_ARGUMENTS = 64;

const texts = (args: readonly Compiled[]) => args.map((arg) => converted(arg, 'string'));

const strcat = columnFunction(
  {
    name: 'strcat',
    signature: 'strcat(value, …)',
    description: 'Its arguments as text, one behind the other.',
    example: 'logs | extend title = strcat(scopeName, ": ", eventName)',
    page: 'strcat-function',
    arity: [1, MOST_ARGUMENTS],
    parameters: ['any'],
    returns: 'string',
  },
  (args) => lift(texts(args), 'string', (values) => values.join('')),
);

const strcatDelim = columnFunction(
  {
    name: 'strcat_delim',
    signature: 'strcat_delim(delimiter, value, …)',
    description: 'Its arguments as text with the delimiter between them.',
    example: 'logs | extend title = strcat_delim("/", scopeName, eventName)',
    page: 'strcat-delim-function',
    arity: [2, MOST_ARGUMENTS],
    parameters: ['string', 'any'],
    returns: 'string',
  },
  (args) => lift(texts(args), 'string', ([delimiter, ...values]) => values.join(delimiter as string)),
);

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
  ([text]) => codePoints(text as string),
);

const SURROGATE_PAIR = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

function codePoints(text: string): number {
  return text.length - (text.match(SURROGATE_PAIR)?.length ?? 0);
}

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
    const from = Number(start ?? 0);
    const at = from < 0 ? Math.max(0, source.length + from) : from;
    const end = length === undefined || length === null ? source.length : at + Math.max(0, Number(length));
    return source.slice(at, end);
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
  ([text]) => (text as string).toLowerCase(),
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
  ([text]) => (text as string).toUpperCase(),
);

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
    lookup === '' ? (text as string) : (text as string).split(lookup as string).join(replacement as string),
);

export const textFunctions = [strcat, strcatDelim, strlen, substring, tolower, toupper, replaceString];
