import type { BinaryOperator } from '@lookout/contract';
import type { Compiled, Evaluate } from './compiled.ts';
import { converted, lift } from './lift.ts';
import { createRegexCache } from './regex.ts';
import { hasPrefix, hasSuffix, hasTerm } from './terms.ts';

type TextTest = (text: string, needle: string) => boolean;

interface TextOperator {
  readonly test: TextTest;
  readonly isNegated: boolean;
  readonly isCaseSensitive: boolean;
}

const tests: Readonly<Record<string, TextTest>> = {
  has: hasTerm,
  hasprefix: hasPrefix,
  hassuffix: hasSuffix,
  contains: (text, needle) => text.includes(needle),
  startswith: (text, needle) => text.startsWith(needle),
  endswith: (text, needle) => text.endsWith(needle),
};

const equals: TextTest = (text, needle) => text === needle;

/** `has`, `!has`, `has_cs`, `!has_cs` and so on, and the two equalities without case. */
const operators: ReadonlyMap<string, TextOperator> = new Map([
  ['=~', { test: equals, isNegated: false, isCaseSensitive: false }],
  ['!~', { test: equals, isNegated: true, isCaseSensitive: false }],
  ...Object.entries(tests).flatMap(([name, test]): [string, TextOperator][] => [
    [name, { test, isNegated: false, isCaseSensitive: false }],
    [`!${name}`, { test, isNegated: true, isCaseSensitive: false }],
    [`${name}_cs`, { test, isNegated: false, isCaseSensitive: true }],
    [`!${name}_cs`, { test, isNegated: true, isCaseSensitive: true }],
  ]),
]);

/** A predicate over text, or undefined where the operator is not one of them. */
export function compileTextOperator(
  operator: BinaryOperator,
  left: Compiled,
  right: Compiled,
): Evaluate | undefined {
  const operands = () => [converted(left, 'string'), converted(right, 'string')];
  if (operator === 'matches regex') return compileMatches(operands());
  const found = operators.get(operator);
  if (!found) return undefined;
  const { test, isNegated, isCaseSensitive } = found;
  const seen = isCaseSensitive ? (text: string) => text : (text: string) => text.toLowerCase();
  return lift(
    operands(),
    'bool',
    ([text, needle]) => test(seen(text as string), seen(needle as string)) !== isNegated,
  );
}

function compileMatches(operands: readonly Compiled[]): Evaluate {
  const compile = createRegexCache();
  return lift(
    operands,
    'bool',
    ([text, pattern]) => compile(pattern as string)?.test(text as string) ?? false,
  );
}
