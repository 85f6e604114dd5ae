import { BinaryOperator, ScalarType, ViewName, Visualization } from '@lookout/contract';
import { aggregateNames, functionNames, operatorNames } from '../catalog.ts';

/** The words of the language by class, for a tokenizer that colours text before it is analysed. */
export interface LanguageWords {
  readonly operators: readonly string[];
  readonly functions: readonly string[];
  readonly aggregates: readonly string[];
  /** Comparisons and text operators that are words. */
  readonly comparisons: readonly string[];
  readonly keywords: readonly string[];
  readonly types: readonly string[];
  readonly tables: readonly string[];
  readonly literals: readonly string[];
  /** Operators of punctuation, the longest first. */
  readonly symbols: readonly string[];
  readonly lineComment: string;
  readonly brackets: readonly (readonly [open: string, close: string])[];
  /** A regular expression for identifiers and operators with a dash. */
  readonly wordPattern: string;
}

const isWord = (text: string) => /[a-z]/iu.test(text);

/** Plain data, so that the console can make its tokenizer from it without the Kusto library. */
export const languageWords: LanguageWords = Object.freeze<LanguageWords>({
  operators: [...operatorNames],
  functions: [...functionNames],
  aggregates: [...aggregateNames],
  comparisons: [
    ...BinaryOperator.options.filter(isWord),
    'in',
    '!in',
    'in~',
    '!in~',
    'between',
    '!between',
    'has_any',
    'has_all',
  ],
  keywords: [
    'let',
    'by',
    'with',
    'on',
    'kind',
    'asc',
    'desc',
    'print',
    'datatable',
    ...Visualization.options,
  ],
  types: [...ScalarType.options, 'double', 'time'],
  tables: [...ViewName.options, 'source'],
  literals: ['true', 'false', 'null'],
  symbols: ['..', ...BinaryOperator.options.filter((text) => !isWord(text)), '=', '|'].toSorted(
    (a, b) => b.length - a.length,
  ),
  lineComment: '//',
  brackets: [
    ['(', ')'],
    ['[', ']'],
    ['{', '}'],
  ],
  wordPattern: '[A-Za-z_][\\w-]*',
});
