import { expect, test } from 'vitest';
import { failedTests } from './failed-tests.ts';

const good = { name: 'good', differences: [], problem: null };
const dropped = { record: 0, path: '', expected: 'dropped', actual: 'unchanged' };

test('says nothing when all tests pass', () => {
  expect(failedTests([])).toBeNull();
  expect(failedTests([good])).toBeNull();
});

test('names the first failing test with its difference, and all differences by place', () => {
  const bad = { name: 'banner is gone', differences: [dropped], problem: null };
  const broken = { name: 'slow', differences: [], problem: 'It takes more than 10000 ms.' };
  expect(failedTests([good, bad, broken])).toEqual({
    detail:
      'The test “banner is gone” fails, as do 1 more. In record 1: expected dropped, got unchanged. Mend the query or the test and submit again.',
    errors: [
      { pointer: '/document/tests/1', message: 'In record 1: expected dropped, got unchanged.' },
      { pointer: '/document/tests/2', message: 'It takes more than 10000 ms.' },
    ],
  });
});
