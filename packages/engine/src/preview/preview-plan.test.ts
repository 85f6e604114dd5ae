import { Evidence, type Originals, type Plan } from '@lookout/contract';
import { expect, test } from 'vitest';
import { ProbePipeline } from '../stream/probe-pipeline.ts';
import {
  batchOf,
  chartPlan,
  configOf,
  dropPlan,
  type Line,
  ManualClock,
  probeOf,
  redactPlan,
} from '../stream/testing/fixtures.ts';
import type { SampleChunk } from './preview-input.ts';
import { type PreviewResult, previewPlan } from './preview-plan.ts';
import { toEvidence } from './to-evidence.ts';
import { newestWeighted } from './weighted-rows.ts';

const scope = { environment: 'production', services: [], attributes: [] };
const now = { ms: 1_700_000_050_000, nanos: 0 };

function chunkOf(lines: readonly Line[], weights: readonly number[], second = 0): SampleChunk {
  const from = 1_700_000_000_000_000_000n + BigInt(second) * 1_000_000_000n;
  return { batch: batchOf(lines), weights: Float64Array.from(weights), from, to: from + 1_000_000_000n };
}

const samples = [
  chunkOf(
    [{ event: 'LogLaunch' }, { event: 'LogWelcomeBanner', attributes: { secret: 'x', user: 'ada' } }],
    [10, 1],
  ),
  chunkOf([{ event: 'LogLaunch', service: 'worker' }, { event: 'Other' }], [5, 4], 1),
];

function preview(plan: Plan, originals: Originals = 'keep', services: string[] = []) {
  return previewPlan({ plan, scope: { ...scope, services }, originals, samples, now });
}

test('a filter says what it drops, and what that means for the stream', () => {
  const { summary, statusOf, page, result } = preview(dropPlan('LogLaunch'));
  expect(summary).toMatchObject({
    sampledRecords: 4,
    inScope: 4,
    kept: 2,
    changed: 0,
    dropped: 2,
    created: 0,
  });
  expect(summary.recordsPerSecondBefore).toBe(10);
  expect(summary.recordsPerSecondAfter).toBe(2.5);
  expect(summary.shareTouched).toBe(0.75);
  expect([statusOf(0, 0), statusOf(0, 1), statusOf(1, 0), statusOf(1, 1)]).toEqual([2, 0, 2, 0]);
  expect(
    page('dropped', { offset: 1, limit: 5 }).map(({ before, after }) => [
      before?.resource['service.name'],
      after,
    ]),
  ).toEqual([['worker', null]]);
  expect(result).toBeNull();
});

test('a change is shown field by field', () => {
  const [example, ...others] = preview(redactPlan('LogWelcomeBanner')).page('changed', {
    offset: 0,
    limit: 10,
  });
  expect(others).toEqual([]);
  expect(example).toMatchObject({
    status: 'changed',
    before: { attributes: { secret: 'x', user: 'ada' } },
    after: { attributes: { user: 'ada' } },
    changes: [{ path: 'attributes.secret', before: 'x' }],
  });
  expect(example!.changes[0]).not.toHaveProperty('after');
});

test('records out of scope are kept and marked', () => {
  const { summary, isInScope, statusOf } = preview(dropPlan('LogLaunch'), 'keep', ['worker']);
  expect(summary).toMatchObject({ inScope: 1, dropped: 1, kept: 3 });
  expect([isInScope(0, 0), isInScope(1, 0)]).toEqual([false, true]);
  expect(statusOf(0, 0)).toBe(0);
});

test('an aggregate counts each record as often as it stands for', () => {
  const weighted = [
    chunkOf(
      [
        { event: 'LogWelcome', attributes: { cacheLength: 7 } },
        { event: 'Other', attributes: { cacheLength: 3 } },
      ],
      [12, 1],
    ),
    chunkOf([{ event: 'LogWelcome' }], [2.5]),
  ];
  const { result, summary } = previewPlan({
    plan: chartPlan(),
    scope,
    originals: 'drop',
    samples: weighted,
    now,
  });
  expect(result).toMatchObject({ basis: 'stream', totalRows: 1 });
  expect(['14', '15']).toContain(result!.rows[0]![1]);
  expect(result!.rows[0]![2]).toBe(7);
  expect(summary).toMatchObject({ dropped: 3, created: 1, recordsPerSecondAfter: 0 });
});

test('a sample that stands for too much gives a result of itself, and says so', () => {
  const heavy = [chunkOf([{ event: 'LogWelcome' }], [1_000_000])];
  const { result } = previewPlan({ plan: chartPlan(), scope, originals: 'keep', samples: heavy, now });
  expect(result).toMatchObject({ basis: 'sample', rows: [[expect.any(String), '1', null]] });
});

test('repeated rows keep the total of the weights to one record, over all parts', () => {
  const parts = Array.from({ length: 9 }, (_, part) =>
    Float64Array.from({ length: 111 }, (_, row) => 1 + ((row + part) % 7) / 3),
  );
  const total = parts.flatMap((weights) => [...weights]).reduce((sum, weight) => sum + weight, 0);
  const repeated = newestWeighted(parts)!;
  const count = repeated.reduce((sum, rows) => sum + rows!.length, 0);
  expect(Math.abs(count - total)).toBeLessThanOrEqual(1);
  for (const rows of repeated) expect(new Set(rows).size).toBe(111);
});

test('where a sample stands for too much, its newest part speaks for the stream', () => {
  const recent = Float64Array.from([2, 3]);
  const old = Float64Array.from([1_000_000]);
  expect(newestWeighted([old, recent])).toEqual([undefined, Uint32Array.from([0, 0, 1, 1, 1])]);
  expect(newestWeighted([recent, old])).toBeNull();
  expect(newestWeighted([])).toEqual([]);
});

test('cutting the sample into chunks changes neither counts, pages nor results', () => {
  const lines: Line[] = Array.from({ length: 12 }, (_, index) => ({
    event: ['LogLaunch', 'LogWelcome', 'Other'][index % 3]!,
    attributes: { cacheLength: index, secret: 'x' },
  }));
  const whole = [
    chunkOf(
      lines,
      lines.map(() => 1),
    ),
  ];
  const cut = [0, 5, 6].map((start, index, starts) => {
    const part = lines.slice(start, starts[index + 1]);
    return chunkOf(
      part,
      part.map(() => 1),
    );
  });
  for (const plan of [dropPlan('LogLaunch'), redactPlan('LogWelcome'), chartPlan()]) {
    const [one, many] = [whole, cut].map((chunks) =>
      previewPlan({ plan, scope, originals: 'drop', samples: chunks, now }),
    ) as [PreviewResult, PreviewResult];
    expect(many.result).toEqual(one.result);
    expect(many.summary).toEqual(one.summary);
    for (const status of [null, 'dropped', 'changed', 'kept'] as const) {
      for (const offset of [0, 4, 5, 11]) {
        const window = { offset, limit: 3 };
        expect(many.page(status, window)).toEqual(one.page(status, window));
      }
    }
  }
});

test('the preview says of every record what the pipeline does with it', () => {
  for (const plan of [dropPlan('LogLaunch'), redactPlan('LogWelcomeBanner')]) {
    const { statusOf } = preview(plan);
    const pipeline = new ProbePipeline({ clock: new ManualClock(), environment: 'production' });
    pipeline.configure(configOf(probeOf(plan)));
    samples.forEach(({ batch }, chunk) => {
      const { outcomeOf } = pipeline.process(batch);
      expect(Array.from(outcomeOf, (_, row) => statusOf(chunk, row))).toEqual([...outcomeOf]);
    });
  }
});

test('evidence holds examples of each status and fits the contract', () => {
  const evidence = toEvidence(preview(redactPlan('LogWelcomeBanner')), 'a'.repeat(64));
  expect(Evidence.parse(evidence)).toEqual(evidence);
  expect(evidence.examples.map(({ status }) => status)).toEqual(['changed', 'kept', 'kept', 'kept']);
});

test('an empty sample gives an empty preview', () => {
  const { summary, page } = previewPlan({ plan: dropPlan('A'), scope, originals: 'keep', samples: [], now });
  expect(summary).toMatchObject({
    sampledRecords: 0,
    from: null,
    recordsPerSecondBefore: 0,
    shareTouched: 0,
  });
  expect(page(null, { offset: 0, limit: 10 })).toEqual([]);
});
