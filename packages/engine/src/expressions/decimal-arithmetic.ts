import type { Scalar } from '../columns/scalar.ts';
import type { DecimalOperation } from '../values/decimal/decimal-arithmetic.ts';
import {
  addDecimals,
  divideDecimals,
  multiplyDecimals,
  negateDecimal,
  remainderOfDecimals,
  subtractDecimals,
} from '../values/decimal/decimal-arithmetic.ts';
import { decimalFrom, decimalToScalar, onTexts } from '../values/decimal/on-texts.ts';
import type { ArithmeticOperator } from './arithmetic.ts';
import { type Compiled, folded } from './compiled.ts';
import { converted, lift } from './lift.ts';

const operations: Readonly<Record<ArithmeticOperator, DecimalOperation>> = {
  '+': addDecimals,
  '-': subtractDecimals,
  '*': multiplyDecimals,
  '/': divideDecimals,
  '%': remainderOfDecimals,
};

/** Arithmetic of which one side is a decimal: the other becomes one. A zero divisor gives null. */
export function compileDecimals(operator: ArithmeticOperator, left: Compiled, right: Compiled): Compiled {
  const parts = [converted(left, 'decimal'), converted(right, 'decimal')];
  const apply = onTexts(operations[operator]);
  return folded(
    'decimal',
    parts,
    lift(parts, 'decimal', ([a, b]) => apply(a as Scalar, b as Scalar)),
  );
}

/** `-operand` of a decimal. */
export function compileNegateDecimal(operand: Compiled): Compiled {
  const negate = lift([operand], 'decimal', ([text]) => {
    const value = decimalFrom(text as Scalar);
    return value && decimalToScalar(negateDecimal(value));
  });
  return folded('decimal', [operand], negate);
}
