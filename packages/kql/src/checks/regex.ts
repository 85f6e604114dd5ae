import type { Expression } from '@lookout/contract';
import { checkRegex } from '@lookout/engine';
import { type CompileContext, refuse } from '../compile/context.ts';
import type { KustoNode } from '../kusto/library.ts';
import { part, spanOf } from '../kusto/syntax.ts';
import type { OperandPair } from './compare-types.ts';

/** Which argument of a function is a regular expression. */
const PATTERN_ARGUMENT: Readonly<Record<string, number>> = {
  extract: 0,
  extract_all: 0,
  extractall: 0,
  indexof_regex: 1,
  replace: 0,
  replace_regex: 1,
  trim: 0,
  trim_start: 0,
  trim_end: 0,
};

/** Refuses `matches regex` with a pattern that the linear-time matcher does not take. */
export function checkPattern(pair: OperandPair, context: CompileContext): boolean {
  if (pair.operator !== 'matches regex') return true;
  return isPattern(pair.right, { node: part(pair.node, 'Right'), context });
}

/** Refuses calls such as `extract(pattern, …)` with a wrong pattern. */
export function checkPatternArguments(
  call: Expression,
  at: { readonly nodes: readonly KustoNode[]; readonly context: CompileContext },
): boolean {
  if (call.kind !== 'call') return true;
  const index = PATTERN_ARGUMENT[call.function];
  const pattern = index === undefined ? undefined : call.arguments[index];
  const node = index === undefined ? undefined : at.nodes[index];
  return !(pattern && node) || isPattern(pattern, { node, context: at.context });
}

function isPattern(
  pattern: Expression,
  at: { readonly node: KustoNode; readonly context: CompileContext },
): boolean {
  const span = spanOf(at.node);
  if (pattern.kind !== 'literal' || typeof pattern.value !== 'string') {
    refuse(at.context, span, { message: 'A regular expression must be a constant text.' });
    return false;
  }
  const problem = checkRegex(pattern.value);
  if (problem === null) return true;
  refuse(at.context, span, { code: 'regex', message: `The regular expression is not valid: ${problem}` });
  return false;
}
