import { expect, test } from 'vitest';
import { answer } from '../testing/answer.ts';

// The examples of https://learn.microsoft.com/kusto/query/covariance-aggregation-function and covariancepif
test('an aggregate of two numbers is named after both', () => {
  expect(
    answer(
      'datatable(x: real, y: real)[1.0, 14.0, 2.0, 10.0, 3.0, 17.0, 4.0, 20.0, 5.0, 50.0] | summarize covariance(x, y)',
    ),
  ).toEqual({ columns: 'covariance_x_y:real', rows: [[20.5]] });
  const numbers = 'range x from 1 to 100 step 1 | extend y = iff(x % 2 == 0, x * 2, x * 3)';
  expect(
    answer(`${numbers} | summarize covariancepif(x, y, x % 3 == 0) | project covariancepif_x_y`).columns,
  ).toBe('covariancepif_x_y:real');
});

test('it can be named, and be part of an expression', () => {
  const numbers = 'datatable(x: real, y: real)[1.0, 2.0, 2.0, 4.0]';
  expect(answer(`${numbers} | summarize c = covariance(x, y), covariance(x, y) * 2`)).toEqual({
    columns: 'c:real Column1:real',
    rows: [[1, 2]],
  });
  expect(answer(`${numbers} | summarize covariance(x + 1, y)`).columns).toBe('covariance_:real');
});
