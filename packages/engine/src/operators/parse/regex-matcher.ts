import type { ParsePart } from '@lookout/contract';
import type { RE2JS } from 're2js';
import type { Scalar } from '../../columns/scalar.ts';
import { checkRegex, compileRegex } from '../../expressions/regex.ts';
import { PlanError } from '../../plan/plan-error.ts';
import type { TakeOut } from './matched-texts.ts';
import { type ColumnPart, columnParts } from './pattern-parts.ts';
import { formOf, textReader } from './text-value.ts';

const FLAGS = /^[imsU]*$/;

/**
 * A pattern of regular expressions, as one expression over the whole text, in linear time. A column of text is
 * greedy, so that `flags=U` makes it take as little as it can.
 * Source: https://learn.microsoft.com/kusto/query/parse-operator#regex-mode
 */
export function regexMatcher(pattern: readonly ParsePart[], flags: string): TakeOut {
  const expression = expressionOf(pattern, flags);
  const columns = columnParts(pattern).map(({ type }, index) => {
    const read = textReader(type);
    return { group: groupName(index), isText: type === 'string', read };
  });
  return (text) => {
    const matcher = expression.matcher(text);
    if (!matcher.matches()) return null;
    const values: Scalar[] = [];
    for (const { group, isText, read } of columns) {
      const value = read(matcher.group(group) ?? '');
      if (value === null && !isText) return null;
      values.push(value);
    }
    return values;
  };
}

function expressionOf(pattern: readonly ParsePart[], flags: string): RE2JS {
  if (!FLAGS.test(flags))
    throw new PlanError(`The flags of a pattern are among i, m, s and U; not ${flags}.`);
  let columns = 0;
  const body = pattern.map((part) => {
    if (part.kind === 'any') return '.*?';
    return part.kind === 'text' ? part.text : `(?P<${groupName(columns++)}>${groupFormOf(part.type)})`;
  });
  const source = `${flags === '' ? '' : `(?${flags})`}${body.join('')}`;
  const problem = checkRegex(source);
  if (problem !== null)
    throw new PlanError(`The regular expression of the pattern is not valid: ${problem}.`);
  return compileRegex(source)!;
}

/** Named, because the author's own groups are counted as well. */
function groupName(index: number): string {
  return `column${index}`;
}

/** The author's flags do not change what a number or a moment looks like. */
function groupFormOf(type: ColumnPart['type']): string {
  const form = formOf(type);
  return form === undefined ? '.*' : `\\s*(?i-U:${form})`;
}
