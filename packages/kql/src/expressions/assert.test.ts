import { expect, test } from 'vitest';
import { answer } from '../testing/answer.ts';
import { findings } from '../testing/compile-text.ts';

// The examples of https://learn.microsoft.com/kusto/query/assert-function
const LENGTH = `
let checkLength = (len: long, s: string) { assert(len > 0, "Length must be greater than zero") and strlen(s) > len };
datatable(input: string)['123', '4567'] | where checkLength`;

test('an assertion that holds is true, and one that does not ends the query before it runs', () => {
  expect(answer(`${LENGTH}(len = 3, input)`).rows).toEqual([['4567']]);
  expect(findings(`${LENGTH}(len = long(-1), input)`)).toContainEqual(
    expect.objectContaining({
      code: 'assert',
      message: expect.stringContaining('Length must be greater than zero'),
    }),
  );
});

test('it cannot ask about the rows', () => {
  expect(findings('print x = 1 | extend y = assert(x > 0, "")')).toMatchObject([{ code: 'unsupported' }]);
});
