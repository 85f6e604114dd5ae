import type { DynamicValue } from '../../column.ts';
import type { Scalar } from '../../columns/scalar.ts';
import { isList, isNumeric, type List } from '../../values/dynamic-kinds.ts';
import { type FunctionDefinition, scalarFunction } from '../definition.ts';

type Operation = (a: number, b: number) => number | boolean;

interface Pairwise {
  readonly name: string;
  /** What the result holds at each place. */
  readonly result: string;
  readonly apply: Operation;
}

const operations: readonly Pairwise[] = [
  { name: 'add', result: 'the sum', apply: (a, b) => a + b },
  { name: 'subtract', result: 'the difference', apply: (a, b) => a - b },
  { name: 'multiply', result: 'the product', apply: (a, b) => a * b },
  { name: 'divide', result: 'the quotient, a real', apply: (a, b) => a / b },
  { name: 'pow', result: 'the power', apply: (a, b) => a ** b },
  { name: 'greater', result: 'whether the first is greater', apply: (a, b) => a > b },
  { name: 'greater_equals', result: 'whether the first is greater or equal', apply: (a, b) => a >= b },
  { name: 'less', result: 'whether the first is less', apply: (a, b) => a < b },
  { name: 'less_equals', result: 'whether the first is less or equal', apply: (a, b) => a <= b },
  { name: 'equals', result: 'whether they are equal', apply: (a, b) => a === b },
  { name: 'not_equals', result: 'whether they differ', apply: (a, b) => a !== b },
];

function pairwise({ name, result, apply }: Pairwise): FunctionDefinition {
  return scalarFunction(
    {
      name: `series_${name}`,
      signature: `series_${name}(series, series)`,
      description: `For each place of two arrays ${result}; a number may stand for an array of it, and null is where one is no number.`,
      example: `logs | extend result = series_${name}(attributes.before, attributes.after)`,
      page: `series-${name.replaceAll('_', '-')}-function`,
      arity: [2, 2],
      parameters: ['dynamic'],
      returns: 'dynamic',
    },
    ([left, right]) => pairs(left as Scalar, right as Scalar)?.map(([a, b]) => combined(a, b, apply)) ?? null,
  );
}

function combined(a: DynamicValue, b: DynamicValue, apply: Operation): DynamicValue {
  return isNumeric(a) && isNumeric(b) ? apply(Number(a), Number(b)) : null;
}

/** What two series hold at each place, null where the shorter has ended; null where neither is an array. */
export function pairs(left: Scalar, right: Scalar): [DynamicValue, DynamicValue][] | null {
  const [a, b] = [seriesOf(left), seriesOf(right)];
  if (!(a && b) || !(isList(left) || isList(right))) return null;
  const length = Math.max(isList(left) ? left.length : 0, isList(right) ? right.length : 0);
  return Array.from({ length }, (_, place) => [a(place), b(place)]);
}

function seriesOf(value: Scalar): ((place: number) => DynamicValue) | null {
  if (isList(value)) return (place) => (value as List)[place] ?? null;
  return isNumeric(value) ? () => value : null;
}

export const seriesPairs = operations.map(pairwise);
