import type { DynamicValue } from '../../column.ts';
import { isNumeric } from '../../values/dynamic-kinds.ts';

const NUMBER = 0;
const TEXT = 1;
const OTHER = 2;

/**
 * The order of the elements of an array: numbers before texts before everything else, which keeps its order.
 * Source: https://learn.microsoft.com/kusto/query/array-sort-asc-function
 */
export function compareElements(a: DynamicValue, b: DynamicValue, direction: 1 | -1): number {
  const kind = kindOf(a);
  const difference = kind - kindOf(b);
  if (difference !== 0 || kind === OTHER) return difference;
  const [left, right] = [a as number | string, b as number | string];
  if (left === right) return 0;
  return left < right ? -direction : direction;
}

function kindOf(value: DynamicValue): number {
  if (isNumeric(value)) return NUMBER;
  return typeof value === 'string' ? TEXT : OTHER;
}
