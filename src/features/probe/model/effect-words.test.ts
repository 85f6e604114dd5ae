import { expect, test } from 'vitest';
import type { CompareAnswer, CompareSide } from '../../../lib/workers/sample-types.ts';
import { differenceText, effectFigures } from './effect-words.ts';

const NAMES = ['revision 1', 'revision 2'] as const;

function side(summary: Partial<CompareSide['summary']>, resultRows: number | null = null): CompareSide {
  return {
    summary: {
      ...{ sampledRecords: 1200, from: null, to: null, inScope: 1200, created: 0 },
      ...{ kept: 1200, changed: 0, dropped: 0, shareTouched: 0 },
      ...{ recordsPerSecondBefore: 10, recordsPerSecondAfter: 10 },
      ...{ bytesPerSecondBefore: 100, bytesPerSecondAfter: 100 },
      ...summary,
    },
    resultRows,
  };
}

function answer(comparison: Partial<CompareAnswer['comparison']>): CompareAnswer {
  const nothing = { fates: [], bothChange: { lookedAt: 0, different: 0 }, examples: [] };
  return { left: side({}), right: side({}), comparison: { ...nothing, ...comparison } };
}

test('what differs is said with both revisions by name', () => {
  expect(differenceText(answer({}), NAMES)).toBe('Both do the same with 1.2k sampled records.');
  const fates = [
    { left: 'kept', right: 'dropped', records: 40 },
    { left: 'changed', right: 'kept', records: 2 },
  ] as const;
  expect(differenceText(answer({ fates }), NAMES)).toBe(
    '40 records that revision 1 keeps, revision 2 drops; 2 records that revision 1 changes, revision 2 keeps.',
  );
  expect(differenceText(answer({ bothChange: { lookedAt: 12, different: 3 } }), NAMES)).toMatch(
    /Of the newest 12 records that both change, 3 come out different\.$/,
  );
});

test('figures that read the same are marked so', () => {
  const figures = effectFigures({ ...answer({}), right: side({ kept: 1000, dropped: 200 }, 7) });
  const differing = figures.filter(({ isSame }) => !isSame).map(({ label }) => label);
  expect(differing).toEqual(['Sampled records kept', 'Sampled records dropped', 'Result rows']);
});
