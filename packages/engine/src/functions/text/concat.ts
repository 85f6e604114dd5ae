import type { DynamicValue } from '../../column.ts';
import type { Scalar } from '../../columns/scalar.ts';
import { isList } from '../../values/dynamic-kinds.ts';
import { dynamicText } from '../../values/dynamic-text.ts';
import { alias, scalarFunction } from '../definition.ts';
import { joinLimited } from './limits.ts';

const MOST_ARGUMENTS = 64;

const strcat = scalarFunction(
  {
    name: 'strcat',
    signature: 'strcat(value, …)',
    description: 'Its arguments as text, one behind the other.',
    example: 'logs | extend title = strcat(scopeName, ": ", eventName)',
    page: 'strcat-function',
    arity: [1, MOST_ARGUMENTS],
    parameters: ['string'],
    returns: 'string',
  },
  (values) => joinLimited(values as readonly string[], ''),
);

const strcatDelim = scalarFunction(
  {
    name: 'strcat_delim',
    signature: 'strcat_delim(delimiter, value, …)',
    description: 'Its arguments as text with the delimiter between them.',
    example: 'logs | extend title = strcat_delim("/", scopeName, eventName)',
    page: 'strcat-delim-function',
    arity: [2, MOST_ARGUMENTS + 1],
    parameters: ['string'],
    returns: 'string',
  },
  (values) => joinLimited(values.slice(1) as readonly string[], values[0] as string),
);

const strcatArray = scalarFunction(
  {
    name: 'strcat_array',
    signature: 'strcat_array(array, delimiter)',
    description: 'The elements of an array as one text with the delimiter between them.',
    example: 'logs | extend path = strcat_array(split(scopeName, "."), "/")',
    page: 'strcat-array-function',
    arity: [2, 2],
    parameters: ['dynamic', 'string'],
    returns: 'string',
  },
  ([array, delimiter]) => joinLimited(isList(array) ? array.map(elementText) : [], delimiter as string),
);

function elementText(element: DynamicValue): string {
  return dynamicText(element);
}

const MOST_REPETITIONS = 1024;

const strrep = scalarFunction(
  {
    name: 'strrep',
    signature: 'strrep(value, count [, delimiter])',
    description: 'The value as text, repeated up to 1,024 times, with the delimiter between.',
    example: 'logs | extend line = strcat(eventName, strrep("-", 20))',
    page: 'strrep-function',
    arity: [2, 3],
    parameters: ['string', 'long', 'string'],
    returns: 'string',
  },
  ([text, count, delimiter = '']) =>
    joinLimited(new Array<string>(repetitions(count)).fill(text as string), delimiter as string),
);

function repetitions(count: Scalar | undefined): number {
  return Math.min(MOST_REPETITIONS, Math.max(0, Number(count ?? 0)));
}

/** Functions that put texts together. */
export const concatFunctions = [strcat, strcatDelim, strcatArray, alias('array_strcat', strcatArray), strrep];
