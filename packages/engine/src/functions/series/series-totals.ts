import type { Scalar } from '../../columns/scalar.ts';
import { isList, isNumeric, type List } from '../../values/dynamic-kinds.ts';
import { arrayFunction } from '../arrays/array-function.ts';
import { sumOf } from '../arrays/array-sum.ts';
import { type Described, scalarFunction } from '../definition.ts';
import { pairs } from './series-pairs.ts';

const described = { parameters: ['dynamic'], returns: 'real' } as const satisfies Partial<Described>;

const seriesSum = arrayFunction(
  {
    ...described,
    name: 'series_sum',
    signature: 'series_sum(series)',
    description: 'The sum of the numbers in the array; null where an element is no number.',
    example: 'logs | extend total = series_sum(attributes.values)',
    page: 'series-sum-function',
    arity: [1, 1],
  },
  sumOf,
);

const seriesProduct = arrayFunction(
  {
    ...described,
    name: 'series_product',
    signature: 'series_product(series)',
    description: 'The product of the numbers in the array; null where an element is no number.',
    example: 'logs | extend product = series_product(attributes.values)',
    page: 'series-product-function',
    arity: [1, 1],
  },
  (list) =>
    list.every(isNumeric) ? list.reduce((product: number, value) => product * Number(value), 1) : null,
);

const seriesMagnitude = arrayFunction(
  {
    ...described,
    name: 'series_magnitude',
    signature: 'series_magnitude(series)',
    description: 'The length of the array seen as a vector: the root of the sum of its squares.',
    example: 'logs | extend size = series_magnitude(attributes.values)',
    page: 'series-magnitude-function',
    arity: [1, 1],
  },
  magnitudeOf,
);

function magnitudeOf(list: List): number | null {
  const numbers = list.filter(isNumeric).map(Number);
  return numbers.length === 0 ? null : Math.sqrt(numbers.reduce((sum, value) => sum + value * value, 0));
}

const dotProduct = scalarFunction(
  {
    ...described,
    name: 'series_dot_product',
    signature: 'series_dot_product(series, series)',
    description: 'The sum of the products at each place of two arrays; what is no number counts for nothing.',
    example: 'logs | extend product = series_dot_product(attributes.before, attributes.after)',
    page: 'series-dot-product-function',
    arity: [2, 2],
  },
  ([left, right]) => productOf(numberPairs(left ?? null, right ?? null)),
);

const cosineSimilarity = scalarFunction(
  {
    ...described,
    name: 'series_cosine_similarity',
    signature: 'series_cosine_similarity(series, series [, magnitude, magnitude])',
    description:
      'The cosine of the angle between two arrays seen as vectors; their lengths may be given to save time.',
    example: 'logs | extend likeness = series_cosine_similarity(attributes.before, attributes.after)',
    page: 'series-cosine-similarity-function',
    arity: [2, 4],
    parameters: ['dynamic', 'dynamic', 'real'],
  },
  ([left, right, first, second]) => {
    const both = numberPairs(left ?? null, right ?? null);
    const product = productOf(both);
    if (!both || product === null) return null;
    const sizes = [first ?? magnitudeOf(both.map(([a]) => a)), second ?? magnitudeOf(both.map(([, b]) => b))];
    return product / (Number(sizes[0]) * Number(sizes[1]));
  },
);

const pearsonCorrelation = scalarFunction(
  {
    ...described,
    name: 'series_pearson_correlation',
    signature: 'series_pearson_correlation(series, series)',
    description:
      'How well a line relates two arrays, from -1 to 1; null where they differ in length or hold what is no number.',
    example: 'logs | extend likeness = series_pearson_correlation(attributes.before, attributes.after)',
    page: 'series-pearson-correlation-function',
    arity: [2, 2],
  },
  ([left, right]) =>
    isSeries(left) && isSeries(right) && left.length === right.length
      ? correlationOf(left.map(Number), right.map(Number))
      : null,
);

function isSeries(value: Scalar | undefined): value is List {
  return isList(value) && value.every(isNumeric);
}

function correlationOf(left: readonly number[], right: readonly number[]): number | null {
  if (left.length === 0) return null;
  const [a, b] = [deviations(left), deviations(right)];
  const product = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, value, place) => sum + value * y[place]!, 0);
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
}

function deviations(values: readonly number[]): number[] {
  const average = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - average);
}

/** The numbers at the places that both series have; null where there is none. */
function numberPairs(left: Scalar, right: Scalar): [number, number][] | null {
  if ([left, right].some((series) => isList(series) && series.length === 0)) return null;
  const both = pairs(left, right)?.filter(([a, b]) => isNumeric(a) && isNumeric(b));
  return both?.map(([a, b]) => [Number(a), Number(b)]) ?? null;
}

function productOf(both: readonly (readonly [number, number])[] | null): number | null {
  return both?.reduce((sum, [a, b]) => sum + a * b, 0) ?? null;
}

export const seriesTotals = [
  seriesSum,
  seriesProduct,
  seriesMagnitude,
  dotProduct,
  cosineSimilarity,
  pearsonCorrelation,
];
