import { eachMatch } from '../../expressions/each-match.ts';
import { checkRegex, compileRegex } from '../../expressions/regex.ts';
import { PlanError } from '../../plan/plan-error.ts';
import type { ReadPairs } from './pairs.ts';

/** Pairs by an expression with a group for the key and one for the value. */
export function regexPairs(regex: string): ReadPairs {
  const problem = checkRegex(regex);
  if (problem !== null) throw new PlanError(`The regular expression of parse-kv is not valid: ${problem}.`);
  const expression = compileRegex(regex)!;
  if (expression.groupCount() !== 2)
    throw new PlanError(
      `The regular expression of parse-kv needs two groups, for key and value; it has ${expression.groupCount()}.`,
    );
  return (text, take, context) => {
    for (const match of eachMatch(expression, text, context))
      take(match.group(1) ?? '', match.group(2) ?? '');
  };
}
