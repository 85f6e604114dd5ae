import type { Json } from '@lookout/contract';
import { expect, test } from 'vitest';
import { call, dynamic, resultOf, type Term } from '../../testing/expressions.ts';

const of = (name: string, ...args: Term[]): Json => resultOf(call('dynamic', name, ...args));
const [up, down] = [dynamic([1, 2, 4]), dynamic([4, 2, 1])];

test.each<[string, Json]>([
  ['series_add', [5, 4, 5]],
  ['series_subtract', [-3, 0, 3]],
  ['series_multiply', [4, 4, 4]],
  ['series_divide', [0.25, 1, 4]],
  ['series_pow', [1, 4, 4]],
  ['series_greater', [false, false, true]],
  ['series_greater_equals', [false, true, true]],
  ['series_less', [true, false, false]],
  ['series_less_equals', [true, true, false]],
  ['series_equals', [false, true, false]],
  ['series_not_equals', [true, false, true]],
])('%s goes place by place', (name, expected) => {
  expect(of(name, up, down)).toEqual(expected);
});

test('a number stands for a series of it', () => {
  expect([of('series_subtract', up, 1), of('series_subtract', 1, up)]).toEqual([
    [0, 1, 3],
    [0, -1, -3],
  ]);
});

test('what is no number or has no counterpart is null', () => {
  expect(of('series_add', dynamic([1, 'a', 3]), dynamic([1, 1]))).toEqual([2, null, null]);
  expect(of('series_add', dynamic('a'), up)).toBeNull();
});

test.each<[string, Json, Json]>([
  ['series_abs', [-6.5, 0, 'a'], [6.5, 0, null]],
  ['series_sign', [-6, 0, 8], [-1, 0, 1]],
  ['series_floor', [-1.5, 2.5], [-2, 2]],
  ['series_ceiling', [-1.5, 2.5], [-1, 3]],
  ['series_exp', [0], [1]],
  ['series_log', [1], [0]],
])('%s goes element by element', (name, series, expected) => {
  expect(of(name, dynamic(series))).toEqual(expected);
});

const gaps = dynamic([null, 36, null, null, 16, null]);

test('missing values are filled from before, from behind or with a constant', () => {
  expect(of('series_fill_forward', gaps)).toEqual([null, 36, 36, 36, 16, 16]);
  expect(of('series_fill_backward', gaps)).toEqual([36, 36, 16, 16, 16, null]);
  expect(of('series_fill_const', gaps, -1)).toEqual([-1, 36, -1, -1, 16, -1]);
  expect(of('series_fill_forward', dynamic([1, 0, 2]), 0)).toEqual([1, 1, 2]);
});

test('totals of series', () => {
  const total = (name: string, ...args: Term[]) => resultOf(call('real', name, ...args));
  expect([
    total('series_sum', up),
    total('series_product', up),
    total('series_magnitude', dynamic([3, 4])),
    total('series_dot_product', up, down),
  ]).toEqual([7, 8, 5, 12]);
  expect([total('series_dot_product', up, 2), total('series_dot_product', dynamic([]), up)]).toEqual([
    14,
    null,
  ]);
});

test('the cosine similarity is 1 for the same direction and leaves out what is no number', () => {
  const likeness = (a: Json, b: Json, ...sizes: Term[]) =>
    resultOf(call('real', 'series_cosine_similarity', dynamic(a), dynamic(b), ...sizes));
  expect(likeness([1, 2], [2, 4])).toBeCloseTo(1, 12);
  expect(likeness([0.1, 0.2, 0.1, 0.2], [1, 2, 3, 4])).toBeCloseTo(0.923760430703401, 12);
  expect(likeness([3, 'a', 4, 9], [3, 1, 4])).toBeCloseTo(1, 12);
  expect([likeness([3, 4], [3, 4], 5, 5), likeness([], [1])]).toEqual([1, null]);
});

test('series_stats_dynamic gives the figures of a series', () => {
  const figures = of(
    'series_stats_dynamic',
    dynamic([23, 46, 23, 87, 4, 8, 3, 75, 2, 56, 13, 75, 32, 16, 29]),
  );
  expect(figures).toMatchObject({ min: 2, min_idx: 8, max: 87, max_idx: 3, avg: 32.8, sum: 492, len: 15 });
  expect((figures as { variance: number }).variance).toBeCloseTo(812.457142857143, 9);
  expect(of('series_stats_dynamic', dynamic([1, null]))).toBeNull();
  expect(of('series_stats_dynamic', dynamic([null, 5]), true)).toMatchObject({ min: 5, min_idx: 1, len: 1 });
});

test('series_stats gives its columns in one array', () => {
  expect(of('series_stats', dynamic([2, 4]))).toEqual([2, 0, 4, 1, 3, Math.SQRT2, 2]);
});

// Source of the figures: the example at https://learn.microsoft.com/kusto/query/series-fit-line-function
test('the line that is nearest to a series', () => {
  const fit = of('series_fit_line_dynamic', dynamic([2, 5, 6, 8, 11, 15, 17, 18, 25, 26, 30, 30]));
  const { line_fit, ...figures } = fit as { readonly [key: string]: number } & { line_fit: number[] };
  const rounded = Object.entries(figures).map(([name, figure]) => [name, Number(figure.toFixed(3))]);
  expect(Object.fromEntries(rounded)).toEqual({
    rsquare: 0.983,
    slope: 2.731,
    variance: 98.629,
    rvariance: 1.686,
    interception: -1.667,
  });
  expect([line_fit[0]?.toFixed(3), line_fit.at(-1)?.toFixed(3)]).toEqual(['1.064', '31.103']);
  expect(of('series_fit_line', dynamic([1, 2, 3]))).toEqual([1, 1, 1, 0, 0, [1, 2, 3]]);
  expect(of('series_fit_line', dynamic([1, 'a', 3]))).toBeNull();
});

test('a recursive filter adds up or smooths', () => {
  const [one, sum] = [dynamic([1]), dynamic([1, -1])];
  expect(of('series_iir', dynamic([1, 2, 3, 4]), one, sum)).toEqual([1, 3, 6, 10]);
  expect(of('series_iir', dynamic([4, 4, 4]), dynamic([1, 1]), dynamic([2]))).toEqual([2, 4, 4]);
  expect(of('series_iir', dynamic([1]), one, dynamic([0]))).toBeNull();
});

test('how well a line relates two series', () => {
  const correlation = (...args: Term[]) => resultOf(call('real', 'series_pearson_correlation', ...args));
  expect([correlation(up, dynamic([2, 4, 8])), correlation(up, dynamic([-1, -2, -4]))]).toEqual([1, -1]);
  expect([correlation(up, dynamic([1, 2])), correlation(up, dynamic([1, 2, 'a']))]).toEqual([null, null]);
});
