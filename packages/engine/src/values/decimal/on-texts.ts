import type { Scalar } from '../../columns/scalar.ts';
import { compareDecimals, type Decimal } from './decimal.ts';
import type { DecimalOperation } from './decimal-arithmetic.ts';
import { decimalText, parseDecimal } from './decimal-text.ts';

/** A decimal column holds texts in their normal form: this is what one of them means. */
export function decimalFrom(text: Scalar): Decimal | null {
  return typeof text === 'string' ? parseDecimal(text) : null;
}

/** The other way; null has no text. */
export function decimalToScalar(value: Decimal | null): string | null {
  return value && decimalText(value);
}

/** The normal form of the text of a decimal; null where it is none. */
export function normalDecimal(text: string): string | null {
  return decimalToScalar(parseDecimal(text));
}

/** An operation on the texts of decimals; null beside a null, and where there is no result. */
export function onTexts(operation: DecimalOperation): (a: Scalar, b: Scalar) => string | null {
  return (a, b) => {
    const [left, right] = [decimalFrom(a), decimalFrom(b)];
    return left && right ? decimalToScalar(operation(left, right)) : null;
  };
}

/** The order of two texts of decimals; NaN where one is none. */
export function compareDecimalTexts(a: Scalar, b: Scalar): number {
  const [left, right] = [decimalFrom(a), decimalFrom(b)];
  return left && right ? compareDecimals(left, right) : Number.NaN;
}
