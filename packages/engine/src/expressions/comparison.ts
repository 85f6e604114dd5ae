import type { BinaryOperator, ScalarType } from '@lookout/contract';
import type { BoolColumn, DynamicColumn, NumberColumn } from '../column.ts';
import { mapColumn } from '../columns/map.ts';
import { plainNumbersOf } from '../columns/plain-numbers.ts';
import { isNumberType, isNumericType, isTextType, type Scalar } from '../columns/scalar.ts';
import { widestNumber } from '../functions/common-type.ts';
import { PlanError } from '../plan/plan-error.ts';
import { converter } from '../values/convert.ts';
import type { Compiled, Evaluate } from './compiled.ts';
import { lift } from './lift.ts';
import { compareDoubles, compareWith } from './number-comparison.ts';
import { type Order, orderOf } from './order.ts';

export type ComparisonOperator = Extract<BinaryOperator, '==' | '!=' | '<' | '<=' | '>' | '>='>;

const verdicts: Readonly<Record<ComparisonOperator, (order: number) => boolean>> = {
  '==': (order) => order === 0,
  '!=': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

export function isComparison(operator: BinaryOperator): operator is ComparisonOperator {
  return operator in verdicts;
}

/**
 * Compares two expressions. Nulls: two of them are neither equal nor unequal (null), one is unequal to any
 * value, and nothing is less or greater than one (null).
 * Source: https://learn.microsoft.com/kusto/query/scalar-data-types/null-values
 */
export function compileComparison(operator: ComparisonOperator, left: Compiled, right: Compiled): Evaluate {
  if (isNumberType(left.type) && isNumberType(right.type)) return compareNumbers(operator, left, right);
  const domain = domainOf(left.type, right.type);
  const [seeLeft, seeRight] = [viewAs(left.type, domain), viewAs(right.type, domain)];
  const compare = nullable(operator, orderOf(domain));
  const bound = right.constant?.value;
  if (left.type === 'dynamic' && isNumberType(domain) && typeof bound === 'number') {
    return compareMembers(operator, left, {
      bound,
      slowly: (value) => compare(seeLeft(value), seeRight(bound)),
    });
  }
  return lift([left, right], 'bool', ([a, b]) => compare(seeLeft(a as Scalar), seeRight(b as Scalar)));
}

const doubleVerdicts: Readonly<Record<ComparisonOperator, (a: number, b: number) => boolean>> = {
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

/** Numbers in bags are nearly all doubles, which need no detour through conversions and orders. */
function compareMembers(
  operator: ComparisonOperator,
  left: Compiled,
  { bound, slowly }: { bound: number; slowly: (value: Scalar) => boolean | null },
): Evaluate {
  const verdict = doubleVerdicts[operator];
  return (frame) => {
    const column = left.evaluate(frame) as DynamicColumn;
    const plain = plainNumbersOf(column);
    if (plain) return { type: 'bool', values: compareWith(operator, { type: 'real', ...plain }, bound) };
    return mapColumn(column, 'bool', (value) =>
      typeof value === 'number' ? verdict(value, bound) : slowly(value),
    );
  };
}

function nullable(operator: ComparisonOperator, order: Order): (a: Scalar, b: Scalar) => boolean | null {
  const verdict = verdicts[operator];
  return (a, b) => (a === null || b === null ? ofNull(operator, a === b) : verdict(order(a, b)));
}

function ofNull(operator: ComparisonOperator, areBoth: boolean): boolean | null {
  if (areBoth || (operator !== '==' && operator !== '!=')) return null;
  return operator === '!=';
}

function compareNumbers(operator: ComparisonOperator, left: Compiled, right: Compiled): Evaluate {
  const exactly = lift([left, right], 'bool', ([a, b]) =>
    nullable(operator, orderOf('long'))(a as Scalar, b as Scalar),
  );
  const bound = right.constant?.value;
  return (frame): BoolColumn => {
    const a = left.evaluate(frame) as NumberColumn;
    if (typeof bound === 'number' && !a.exact)
      return { type: 'bool', values: compareWith(operator, a, bound) };
    const b = right.evaluate(frame) as NumberColumn;
    if (a.exact || b.exact) return exactly(frame) as BoolColumn;
    return { type: 'bool', values: compareDoubles(operator, a, b) };
  };
}

/** The type in which two operands meet: a dynamic one follows the other. */
export function domainOf(left: ScalarType, right: ScalarType): ScalarType {
  if (left === right) return left;
  if (left === 'dynamic') return right;
  if (right === 'dynamic') return left;
  if (isNumericType(left) && isNumericType(right)) return widestNumber([left, right, 'real']);
  if (isTextType(left) && isTextType(right)) return 'string';
  throw new PlanError(`Values of type ${left} and ${right} cannot be compared.`);
}

/** How a value of one type is seen for a comparison in another. */
export function viewAs(type: ScalarType, domain: ScalarType): (value: Scalar) => Scalar {
  if (type !== 'dynamic' || !isNumberType(domain))
    return type === domain ? (value) => value : converter(type, domain);
  const toReal = converter('dynamic', 'real');
  return (value) => (typeof value === 'bigint' ? value : toReal(value));
}
