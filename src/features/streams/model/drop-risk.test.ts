import { expect, test } from 'vitest';
import { dropRisk } from './drop-risk.ts';

test.each([
  [{ distinct: 1, sampled: 4 }, 'Low risk: its records are alike.'],
  [{ distinct: 12, sampled: 120 }, 'Low risk: its records are alike.'],
  [{ distinct: 13, sampled: 120 }, 'Medium risk: 13 different contents.'],
  [{ distinct: 256, sampled: 2000 }, 'Medium risk: 256+ different contents.'],
])('dropping %j: %s', (line, words) => {
  expect(dropRisk(line)).toEqual({ isLow: words.startsWith('Low'), words });
});
