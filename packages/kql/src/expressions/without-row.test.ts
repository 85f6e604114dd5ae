import { expect, test } from 'vitest';
import { answer } from '../testing/answer.ts';
import { findings } from '../testing/compile-text.ts';

// The example of https://learn.microsoft.com/kusto/query/toscalar-function#limitations
test('a value of the row at hand cannot be used in a table for all rows', () => {
  const source = `
let asked = datatable(x: long)[1, 2, 3];
let second = datatable(x: long, y: long)[1, 2, 3, 4];
let pick = (x_: long) { toscalar(second | where x == x_ | project y) };
asked | extend y = pick(x)`;
  expect(findings(source)).toMatchObject([{ code: 'unsupported', marked: 'x_' }]);
});

test('neither can it by way of another function', () => {
  const source = `
let second = datatable(x: long)[1, 2];
let outer = (x_: long) { let inner = () { second | where x == x_ | count }; toscalar(inner()) };
print x = 5 | extend y = outer(x)`;
  expect(findings(source)).toMatchObject([{ code: 'unsupported', marked: 'x_' }]);
});

test('constants can', () => {
  const source = `
let second = datatable(x: long, y: long)[1, 2, 3, 4];
let pick = (x_: long) { toscalar(second | where x == x_ | project y) };
print y = pick(3)`;
  expect(answer(source).rows).toEqual([[4]]);
});
