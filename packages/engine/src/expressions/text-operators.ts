import type { BinaryExpression, BinaryOperator } from '@lookout/contract';
import type { StringColumn } from '../column.ts';
import { mapColumn } from '../columns/map.ts';
import type { Compiled, Evaluate } from './compiled.ts';
import { converted, lift } from './lift.ts';
import { createRegexCache } from './regex.ts';
import { hasPrefix, hasSuffix, hasTerm } from './terms.ts';
import type { Needle } from './text-scans.ts';

type TextTest = (text: string, needle: string) => boolean;

interface TextOperator {
  readonly test: TextTest;
  readonly isNegated: boolean;
  readonly isCaseSensitive: boolean;
}

const contains: TextTest = (text, needle) => text.includes(needle);

const tests: Readonly<Record<string, TextTest>> = {
  has: hasTerm,
  hasprefix: hasPrefix,
  hassuffix: hasSuffix,
  contains,
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
  const [subject, sought] = operands() as [Compiled, Compiled];
  const apply = textTest(found);
  const needle = sought.constant?.value;
  if (subject.constant || typeof needle !== 'string') {
    return lift([subject, sought], 'bool', ([text, other]) => apply(text as string, other as string));
  }
  const scan = { ...found, needle, isPlain: found.test === contains };
  return (frame) => {
    const column = subject.evaluate(frame) as StringColumn;
    const shared = frame.context.scans?.test(column, scan);
    return shared ?? mapColumn(column, 'bool', (text) => apply(text as string, needle));
  };
}

/** A text operator as a function of both texts. */
function textTest({ test, isNegated, isCaseSensitive }: TextOperator): TextTest {
  if (isCaseSensitive) return (text, needle) => test(text, needle) !== isNegated;
  return (text, needle) => test(text.toLowerCase(), needle.toLowerCase()) !== isNegated;
}

/** What an operator looks for: nothing is true of a text, by any of them, that does not contain the needle. */
export function needleOf({ operator, right }: BinaryExpression): Needle | undefined {
  const found = operators.get(operator);
  if (!found || right.kind !== 'literal' || typeof right.value !== 'string') return undefined;
  return { needle: right.value, isCaseSensitive: found.isCaseSensitive };
}

function compileMatches(operands: readonly Compiled[]): Evaluate {
  const compile = createRegexCache();
  return lift(
    operands,
    'bool',
    ([text, pattern]) => compile(pattern as string)?.test(text as string) ?? false,
  );
}
