import type { BinaryOperator, ScalarType } from '@lookout/contract';
import { asInstant, isNumberType, isNumericType, type Scalar } from '../columns/scalar.ts';
import { PlanError } from '../plan/plan-error.ts';
import { negated } from '../values/time-text.ts';
import { type Compiled, folded } from './compiled.ts';
import { compileDecimals, compileNegateDecimal } from './decimal-arithmetic.ts';
import { converted, lift } from './lift.ts';
import { compileIntegers, compileReals } from './number-arithmetic.ts';
import { timeOperation } from './time-arithmetic.ts';

export type ArithmeticOperator = Extract<BinaryOperator, '+' | '-' | '*' | '/' | '%'>;

const OPERATORS: ReadonlySet<string> = new Set(['+', '-', '*', '/', '%']);

export function isArithmetic(operator: BinaryOperator): operator is ArithmeticOperator {
  return OPERATORS.has(operator);
}

/**
 * `+ - * / %`. Integers stay integers: division truncates, the remainder is never negative, and both give null
 * for a zero divisor. Source: https://learn.microsoft.com/kusto/query/numerical-operators
 */
export function compileArithmetic(operator: ArithmeticOperator, left: Compiled, right: Compiled): Compiled {
  const [a, b] = [typed(left, right.type, operator), typed(right, left.type, operator)];
  if (isNumberType(a.type) && isNumberType(b.type)) {
    const type: ScalarType = a.type === 'real' || b.type === 'real' ? 'real' : 'long';
    const compile = type === 'real' ? compileReals : compileIntegers;
    return folded(type, [a, b], compile(operator, a, b));
  }
  if (isNumericType(a.type) && isNumericType(b.type)) return compileDecimals(operator, a, b);
  const { type, apply } = timeOperation(operator, a.type, b.type);
  return folded(type, [a, b], lift([a, b], type, nullWhereNull(apply)));
}

/** A dynamic operand becomes what the other one can work with. */
function typed(part: Compiled, other: ScalarType, operator: ArithmeticOperator): Compiled {
  return part.type === 'dynamic' ? converted(part, partnerOf(other, operator)) : part;
}

/** The distance from a moment is to another moment; two dynamics meet as reals. */
function partnerOf(other: ScalarType, operator: ArithmeticOperator): ScalarType {
  if (other === 'datetime') return operator === '-' ? 'datetime' : 'timespan';
  return other === 'timespan' || other === 'decimal' ? other : 'real';
}

function nullWhereNull(apply: (a: Scalar, b: Scalar) => Scalar): (values: readonly Scalar[]) => Scalar {
  return (values) => {
    const [a, b] = values as [Scalar, Scalar];
    return a === null || b === null ? null : apply(a, b);
  };
}

/** `-operand`, of a number or a duration. */
export function compileNegate(operand: Compiled): Compiled {
  if (operand.type === 'timespan') {
    const negate = lift([operand], 'timespan', ([value]) =>
      value === null ? null : negated(asInstant(value as Scalar)),
    );
    return folded('timespan', [operand], negate);
  }
  if (operand.type === 'decimal') return compileNegateDecimal(operand);
  const number = operand.type === 'dynamic' ? converted(operand, 'real') : operand;
  if (!isNumberType(number.type)) throw new PlanError(`A ${operand.type} has no negative.`);
  const negate = lift([number], number.type, ([value]) => minus(value as number | bigint | null));
  return folded(number.type, [number], negate);
}

function minus(value: number | bigint | null): number | bigint | null {
  if (value === null) return null;
  return typeof value === 'bigint' ? BigInt.asIntN(64, -value) : 0 - value;
}
