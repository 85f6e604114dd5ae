import { expect, test } from 'vitest';
import { answer } from '../testing/answer.ts';
import { findings } from '../testing/compile-text.ts';

// The example of https://learn.microsoft.com/kusto/query/invoke-operator
test('a function gets the rows so far as its first argument', () => {
  const source = `
let clipped_average = (T: (x: long), lowPercentile: double, upPercentile: double) {
  let high = toscalar(T | summarize percentiles(x, upPercentile));
  let low = toscalar(T | summarize percentiles(x, lowPercentile));
  T | where x > low and x < high | summarize avg(x)
};
range x from 1 to 100 step 1 | invoke clipped_average(5, 99)`;
  expect(answer(source)).toEqual({ columns: 'avg_x:real', rows: [[52]] });
});

// The examples of https://learn.microsoft.com/kusto/query/let-statement#tabular-argument-with-schema
test('columns that the function does not name stay, and a function may take any table', () => {
  const twice = 'let twice = (T: (State: string)) { T | extend both = strcat(State, State) };';
  expect(
    answer(`${twice} datatable(State: string, n: long)["a", 1] | invoke twice() | where n == 1`),
  ).toEqual({
    columns: 'State:string n:long both:string',
    rows: [['a', 1, 'aa']],
  });
  expect(
    answer('let size = (T: (*)) { T | count }; range x from 1 to 7 step 1 | invoke size()').rows,
  ).toEqual([[7]]);
});

test('the function may use the table more than once, and start from another', () => {
  const source =
    'let both = (T: (x: long)) { print x = 5 | union (T | where x > 1), T }; print x = 2 | invoke both() | sort by x asc';
  expect(answer(source).rows).toEqual([[2], [2], [5]]);
});

test('what is no function of the author is refused', () => {
  expect(findings('print x = 1 | invoke nothing()').length).toBeGreaterThan(0);
  expect(findings('let f = (T: (y: long)) { T }; print x = 1 | invoke f()').length).toBeGreaterThan(0);
});
