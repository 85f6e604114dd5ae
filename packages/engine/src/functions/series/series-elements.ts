import { isNumeric } from '../../values/dynamic-kinds.ts';
import { arrayFunction } from '../arrays/array-function.ts';
import type { FunctionDefinition } from '../definition.ts';

interface Elementwise {
  readonly name: string;
  /** What the result holds for each element. */
  readonly result: string;
  readonly apply: (value: number) => number;
}

const operations: readonly Elementwise[] = [
  { name: 'abs', result: 'size', apply: Math.abs },
  { name: 'sign', result: 'sign, -1, 0 or 1,', apply: Math.sign },
  { name: 'floor', result: 'largest whole number that is not greater', apply: Math.floor },
  { name: 'ceiling', result: 'smallest whole number that is not less', apply: Math.ceil },
  { name: 'exp', result: 'power of e', apply: Math.exp },
  { name: 'log', result: 'natural logarithm', apply: Math.log },
  { name: 'sin', result: 'sine', apply: Math.sin },
  { name: 'cos', result: 'cosine', apply: Math.cos },
  { name: 'tan', result: 'tangent', apply: Math.tan },
  { name: 'asin', result: 'arc sine', apply: Math.asin },
  { name: 'acos', result: 'arc cosine', apply: Math.acos },
  { name: 'atan', result: 'arc tangent', apply: Math.atan },
];

function elementwise({ name, result, apply }: Elementwise): FunctionDefinition {
  return arrayFunction(
    {
      name: `series_${name}`,
      signature: `series_${name}(series)`,
      description: `The ${result} for each element of the array; null where it is no number.`,
      example: `logs | extend result = series_${name}(attributes.values)`,
      page: `series-${name}-function`,
      arity: [1, 1],
      parameters: ['dynamic'],
      returns: 'dynamic',
    },
    (list) => list.map((item) => (isNumeric(item) ? apply(Number(item)) : null)),
  );
}

export const seriesElements = operations.map(elementwise);
