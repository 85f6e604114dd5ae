import { expect, test } from 'vitest';
import { findings, planOf } from '../testing/compile-text.ts';

const placeOf = (place: string) => ({
  kind: 'element',
  object: { function: 'array_sort_asc' },
  index: { value: place },
});

test('an unnamed call makes a column of each of its values', () => {
  const { steps, output } = planOf('logs | project array_sort_asc(attributes.a, attributes.b), eventName');
  expect(steps).toMatchObject([
    { columns: [{ value: placeOf('0') }, { value: placeOf('1') }, { value: { kind: 'column' } }] },
  ]);
  expect(output).toHaveLength(3);
});

test('a list of names names the values', () => {
  const { steps } = planOf('logs | extend (x, y) = array_sort_asc(attributes.a, attributes.b), z = 1');
  expect(steps).toMatchObject([
    { columns: [{ name: 'x', value: placeOf('0') }, { name: 'y', value: placeOf('1') }, { name: 'z' }] },
  ]);
});

test('behind project, the values without a name keep those that Kusto gives them', () => {
  const { output } = planOf('print x = dynamic([1]) | project (a, b) = series_fit_line(x), y = 1');
  expect(output.map(({ name }) => name.replace('series_fit_line_x_', ''))).toEqual([
    ...['a', 'b', 'variance', 'rvariance', 'interception', 'line_fit', 'y'],
  ]);
  const printed = planOf('print (a) = array_sort_asc(dynamic([1]), dynamic([2])), y = 1');
  expect(printed.output.map(({ name }) => name)).toEqual(['a', 'y']);
});

test('beside columns that stay, an unnamed call makes columns of the names that Kusto gives them', () => {
  const { output } = planOf('print x = dynamic([1]) | extend series_fit_line(x), y = 1');
  expect(output.map(({ name }) => name.replace('series_fit_line_x_', ''))).toEqual([
    ...['x', 'rsquare', 'slope', 'variance', 'rvariance', 'interception', 'line_fit', 'y'],
  ]);
  expect(findings('print x = dynamic([1]) | extend array_sort_asc(x, x)')).toHaveLength(1);
});

test('beside columns that stay, a name for some of the values is not enough', () => {
  const [found, ...more] = findings('logs | extend x = array_sort_asc(attributes.a, attributes.b)');
  expect(found?.message).toContain('makes 2 values. Name all of them');
  expect(more).toEqual([]);
});

test('an index names one of the values', () => {
  const { steps } = planOf('logs | extend second = array_sort_asc(attributes.a, attributes.b)[1]');
  expect(steps).toMatchObject([{ columns: [{ name: 'second', value: placeOf('1') }] }]);
});

test('one array makes one value', () => {
  const { steps } = planOf('logs | extend sorted = array_sort_asc(attributes.a)');
  expect(steps).toMatchObject([{ columns: [{ value: { kind: 'call', function: 'array_sort_asc' } }] }]);
});

test('several values are no argument, and one value takes no list of names', () => {
  expect(findings('logs | extend x = tostring(array_sort_asc(attributes.a, attributes.b))')).not.toEqual([]);
  expect(findings('logs | extend (x, y) = bag_keys(attributes)')).not.toEqual([]);
});

test('each value has the type that Kusto gives its column', () => {
  const { output } = planOf('logs | project series_stats(attributes.values)');
  expect(output.map(({ type }) => type)).toEqual(['real', 'long', 'real', 'long', 'real', 'real', 'real']);
  expect(output[1]?.name).toMatch(/_min_idx$/);
});
