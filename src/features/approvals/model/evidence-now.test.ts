import type { Evidence, PreviewSummary, Review } from '@lookout/contract';
import { compileQuery } from '@lookout/kql';
import { expect, test } from 'vitest';
import { documents } from '../../../../mocks/seed/documents.ts';
import { figuresThenAndNow, verdictOf } from './evidence-now.ts';

const SUMMARY: PreviewSummary = {
  ...{
    sampledRecords: 500,
    from: null,
    to: null,
    inScope: 500,
    kept: 450,
    changed: 0,
    dropped: 50,
    created: 0,
  },
  ...{ recordsPerSecondBefore: 200, recordsPerSecondAfter: 180 },
  ...{ bytesPerSecondBefore: 40_000, bytesPerSecondAfter: 36_000, shareTouched: 0.1 },
};
const evidence = (change: Partial<PreviewSummary> = {}): Evidence => ({
  planHash: '0'.repeat(64),
  summary: { ...SUMMARY, ...change },
  examples: [],
  result: null,
});
const { plan } = compileQuery(documents.dropLaunch.source);
const review = {
  risk: { total: 0 },
  revisionDetail: { document: documents.dropLaunch, plan },
} as unknown as Review;

/** Without the risk, whose rules are tested where they are. */
const compare = (now: Evidence) =>
  figuresThenAndNow(review, evidence(), now).filter(({ label }) => label !== 'Risk');

test('what differs by chance alone has not moved', () => {
  const figures = compare(evidence({ shareTouched: 0.11, recordsPerSecondBefore: 230 }));
  expect(verdictOf(figures)).toBe('It does today what is pinned.');
});

test('what moved is named, with both values', () => {
  const figures = compare(evidence({ shareTouched: 0.6 }));
  expect(verdictOf(figures)).toBe('Today it differs from what is pinned: stream touched.');
  expect(figures[0]).toMatchObject({ pinned: '10 %', today: '60 %', hasMoved: true });
});

test('a stream that stood still has no share to divide by', () => {
  const still = {
    recordsPerSecondBefore: 0,
    recordsPerSecondAfter: 0,
    bytesPerSecondAfter: 0,
    shareTouched: 0,
  };
  const figures = figuresThenAndNow(review, evidence(still), evidence(still));
  expect(figures.filter(({ label, hasMoved }) => hasMoved && label !== 'Risk')).toEqual([]);
});

test('the risk is rated anew with the evidence of now', () => {
  const calm = figuresThenAndNow(review, evidence(), evidence()).find(({ label }) => label === 'Risk');
  const wild = figuresThenAndNow(review, evidence(), evidence({ dropped: 500, kept: 0, shareTouched: 1 }));
  expect(Number.parseInt(wild.at(-1)?.today ?? '', 10)).toBeGreaterThan(
    Number.parseInt(calm?.today ?? '', 10),
  );
});
