import type { ReviewSummary } from '@lookout/contract';
import { expect, test } from 'vitest';
import { arrangeReviews } from './arrange-reviews.ts';

const review = (probeTitle: string, name: string, total: number) =>
  ({ probeTitle, author: { id: 'acc_0123456789abcdef', name }, risk: { total } }) as ReviewSummary;
const reviews = [
  review('Drop LogLaunch', 'Dana', 2),
  review('Count lookups', 'Olu', 5),
  review('Redact', 'Dana', 5),
];
const titles = (...args: Parameters<typeof arrangeReviews>) =>
  arrangeReviews(...args).map(({ probeTitle }) => probeTitle);

test('every word must be in the title or the name of the author', () => {
  expect(titles(reviews, { find: 'dana drop' })).toEqual(['Drop LogLaunch']);
  expect(titles(reviews, { find: 'nobody' })).toEqual([]);
});

test('the riskiest come first when asked, those of equal risk in the order of their age', () => {
  expect(titles(reviews, { order: 'risk' })).toEqual(['Count lookups', 'Redact', 'Drop LogLaunch']);
  expect(titles(reviews, {})).toEqual(['Drop LogLaunch', 'Count lookups', 'Redact']);
});
