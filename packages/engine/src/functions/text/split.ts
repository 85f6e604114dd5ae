import { scalarFunction } from '../definition.ts';
import { csvRecord } from './csv-record.ts';
import { windowsArguments } from './windows-arguments.ts';

const split = scalarFunction(
  {
    name: 'split',
    signature: 'split(text, delimiter [, index])',
    description: 'The parts of the text between delimiters as an array, or an array of the one at the index.',
    example: 'logs | extend head = tostring(split(scopeName, ".")[0])',
    page: 'split-function',
    arity: [2, 3],
    parameters: ['string', 'string', 'long'],
    returns: 'dynamic',
  },
  ([text, delimiter, index]) => {
    const parts = delimiter === '' ? [text as string] : (text as string).split(delimiter as string);
    const wanted = Number(index ?? -1);
    if (wanted < 0) return parts;
    return wanted < parts.length ? [parts[wanted]!] : null;
  },
);

const parseCsv = scalarFunction(
  {
    name: 'parse_csv',
    signature: 'parse_csv(text)',
    description:
      'The values of a record of comma-separated values as an array of texts; the first record of several.',
    example: 'logs | extend cells = parse_csv(tostring(body))',
    page: 'parse-csv-function',
    arity: [1, 1],
    parameters: ['string'],
    returns: 'dynamic',
  },
  ([text]) => csvRecord(text as string),
);

const parseCommandLine = scalarFunction(
  {
    name: 'parse_command_line',
    signature: 'parse_command_line(text, "windows")',
    description: 'The arguments of a command line, as a program of Windows would see them.',
    example: 'logs | extend arguments = parse_command_line(tostring(body), "windows")',
    page: 'parse-command-line-function',
    arity: [2, 2],
    parameters: ['string'],
    returns: 'dynamic',
  },
  ([text, parser]) =>
    (parser as string).toLowerCase() === 'windows' ? windowsArguments(text as string) : null,
);

/** Functions that take a text apart into an array. */
export const splitFunctions = [split, parseCsv, parseCommandLine];
