import type { ScalarType } from '@lookout/contract';
import type { DynamicValue } from '../column.ts';
import { isNullAsEmpty, type Scalar } from '../columns/scalar.ts';
import { converter } from '../values/convert.ts';

/** Kusto's limit for the elements of what an aggregate collects. */
export const MOST_ELEMENTS = 1_048_576;

/** How values of a type stand in a dynamic value. */
export function elementOf(type: ScalarType): (value: Scalar) => DynamicValue {
  const convert = converter(type, 'dynamic');
  return (value) => (isNullIn(type, value) ? null : (convert(value) as DynamicValue));
}

/** Whether a value is its type's null. */
export function isNullIn(type: ScalarType, value: Scalar): boolean {
  return value === null || (value === '' && isNullAsEmpty(type));
}

/** The constant that limits the size of a result; the greatest where it is missing or makes no sense. */
export function sizeLimit(constant: Scalar | undefined): number {
  const size = Number(constant ?? MOST_ELEMENTS);
  return size >= 0 && size < MOST_ELEMENTS ? Math.floor(size) : MOST_ELEMENTS;
}
