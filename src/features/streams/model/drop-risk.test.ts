import { expect, test } from 'vitest';
import { dropRisk } from './drop-risk.ts';

test.each([
  [1, 4, true, 'Low risk: no warning or error, 1 different content in 4 sampled records.'],
  [12, 120, true, 'Low risk: no warning or error, 12 different contents in 120 sampled records.'],
  [
    13,
    120,
    false,
    'Medium risk: no warning or error, 13 different contents in 120 sampled records, which a count does not keep.',
  ],
])('dropping %i contents in %i records: low risk %j', (distinct, sampled, isLow, words) => {
  expect(dropRisk({ distinct, sampled })).toEqual({ isLow, words });
});
