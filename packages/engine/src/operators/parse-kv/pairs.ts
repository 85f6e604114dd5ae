import type { ColumnSchema, ParseKvOptions } from '@lookout/contract';
import { PlanError } from '../../plan/plan-error.ts';
import type { RunContext } from '../../run-context.ts';
import { delimitedPairs } from './delimited-pairs.ts';
import { quotesOf } from './quotes.ts';
import { regexPairs } from './regex-pairs.ts';
import { wordPairs } from './word-pairs.ts';

/** Gives the pairs of a text, in order, to a function. */
export type ReadPairs = (
  text: string,
  take: (key: string, value: string) => void,
  context: RunContext,
) => void;

/** The three ways to find pairs. Throws PlanError for options that do not go together. */
export function pairsOf(options: ParseKvOptions, keys: readonly ColumnSchema[]): ReadPairs {
  const { regex, pairDelimiter, keyDelimiter, isGreedy } = options;
  if (regex !== undefined) return regexPairs(regex);
  const quotes = quotesOf(options);
  if (!pairDelimiter && !keyDelimiter) return wordPairs(new Set(keys.map(({ name }) => name)), quotes);
  if (pairDelimiter && keyDelimiter)
    return delimitedPairs({ pair: pairDelimiter, key: keyDelimiter }, quotes, isGreedy);
  throw new PlanError('parse-kv needs both pair_delimiter and kv_delimiter, or neither.');
}
