import type { BinaryExpression, ScalarType } from '@lookout/contract';
import type { Capabilities, Use, Verdict } from '../capabilities.ts';

type Operator = Verdict<Use<'binary'>>;

const TIMES: ReadonlySet<ScalarType> = new Set(['datetime', 'timespan']);
const REALS: ReadonlySet<ScalarType> = new Set(['real', 'decimal']);

const isOfTimes = ({ left, right }: BinaryExpression) => TIMES.has(left.type) || TIMES.has(right.type);
const isMixed = ({ left, right }: BinaryExpression) => REALS.has(left.type) !== REALS.has(right.type);

/** `+` and `-` of numbers of one kind, and of times. */
const sum: Operator = ({ expression }) =>
  isOfTimes(expression) || !isMixed(expression) || 'It does not mix whole and real numbers: use `todouble`.';

/** `*` and `/` of numbers of one kind. */
const product: Operator = ({ expression }) => {
  if (isOfTimes(expression)) return 'It only adds and subtracts times.';
  return !isMixed(expression) || 'It does not mix whole and real numbers: use `todouble`.';
};

/** A comparison is a condition; as the value of a column it is set by two statements. */
const comparison: Operator = ({ role }) => role !== 'part' || 'Give the comparison a column of its own.';

/** IsMatch() and its kind, with the text as part of a pattern. */
const match: Operator = (use) => {
  if (use.expression.right.kind !== 'literal')
    return 'Its patterns are constant: compare with a constant text.';
  return (comparison as (use: Use<'binary'>) => true | string)(use);
};

/** How OTTL writes the operators of KQL. */
export const collectorOperators: Capabilities['operators'] = {
  '+': sum,
  '-': sum,
  '*': product,
  '/': product,
  '%': 'Subtract the whole multiples.',
  '==': comparison,
  '!=': comparison,
  '<': comparison,
  '<=': comparison,
  '>': comparison,
  '>=': comparison,
  and: comparison,
  or: comparison,
  '=~': match,
  '!~': match,
  has: match,
  '!has': match,
  has_cs: match,
  '!has_cs': match,
  hasprefix: match,
  '!hasprefix': match,
  hasprefix_cs: match,
  '!hasprefix_cs': match,
  hassuffix: match,
  '!hassuffix': match,
  hassuffix_cs: match,
  '!hassuffix_cs': match,
  contains: match,
  '!contains': match,
  contains_cs: match,
  '!contains_cs': match,
  startswith: match,
  '!startswith': match,
  startswith_cs: match,
  '!startswith_cs': match,
  endswith: match,
  '!endswith': match,
  endswith_cs: match,
  '!endswith_cs': match,
  'matches regex': match,
};
