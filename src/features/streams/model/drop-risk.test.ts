import { expect, test } from 'vitest';
import { dropRisk } from './drop-risk.ts';

test.each([
  [
    { distinct: 1, sampled: 4 },
    true,
    'Low risk: no warning or error, 1 different content in 4 sampled records.',
  ],
  [
    { distinct: 12, sampled: 120 },
    true,
    'Low risk: no warning or error, 12 different contents in 120 sampled records.',
  ],
  [
    { distinct: 13, sampled: 120 },
    false,
    'Medium risk: no warning or error, 13 different contents in 120 sampled records, which a count does not keep.',
  ],
])('dropping %j: low risk %j', (line, isLow, words) => {
  expect(dropRisk(line)).toEqual({ isLow, words });
});
