import type { Plan, Step } from '@lookout/contract';
import { expect, test } from 'vitest';
import { batchOf, planOf } from '../stream/testing/fixtures.ts';
import { column, literal } from '../testing/expressions.ts';
import { written } from '../testing/table-plans.ts';
import { previewPlan } from './preview-plan.ts';

const lines = [{ event: 'B', attributes: { secret: 'x' } }, { event: 'A' }, { event: 'C' }];
const from = 1_700_000_000_000_000_000n;
const samples = [
  { batch: batchOf(lines), weights: Float64Array.from([10, 1, 1]), from, to: from + 1_000_000_000n },
];
const scope = { environment: 'production', services: [], attributes: [] };
const now = { ms: 1_700_000_050_000, nanos: 0 };
const preview = (plan: Plan) => previewPlan({ plan, scope, originals: 'drop', samples, now });

const eventName = column('eventName', 'string');
const sort: Step = { kind: 'sort', keys: [{ value: eventName, isDescending: false, nullsFirst: true }] };
const onlyName: Step = { kind: 'project', columns: [{ name: 'eventName', value: eventName }] };
const names: Plan['output'] = [{ name: 'eventName', type: 'string' }];

test('a plan that puts the records in order shows its table and leaves the records alone', () => {
  const { result, summary, page } = preview(planOf('logs', [sort, onlyName], names));
  expect(result).toEqual({ columns: names, rows: [['A'], ['B'], ['C']], totalRows: 3, basis: 'rows' });
  expect(summary).toMatchObject({ kept: 3, changed: 0, dropped: 0, created: 0, recordsPerSecondAfter: 12 });
  expect(page('kept', { offset: 0, limit: 1 })[0]?.after).toMatchObject({ attributes: { secret: 'x' } });
});

test('a plan that repeats records, or starts from other rows, shows its table too', () => {
  const item = { name: 'attributes', value: column('attributes', 'dynamic'), type: 'dynamic' } as const;
  const expand: Step = { kind: 'mv-expand', columns: [item], bags: 'bag' };
  expect(preview(planOf('logs', [expand])).result?.rows).toHaveLength(1);
  const source = written('x:long', [['1'], ['2']]);
  const { result, summary } = preview({ ...planOf('logs', [], [{ name: 'x', type: 'long' }]), source });
  expect(result?.rows).toEqual([['1'], ['2']]);
  expect(summary).toMatchObject({ kept: 3, dropped: 0 });
});

test('take, and what cannot be deployed for another reason, is tried on the records', () => {
  const { result, summary } = preview(planOf('logs', [{ kind: 'take', count: 1 }]));
  expect(result).toBeNull();
  expect(summary).toMatchObject({ kept: 1, dropped: 2 });
  const readOnly: Step = { kind: 'extend', columns: [{ name: 'traceId', value: literal('string', 'x') }] };
  expect(preview(planOf('logs', [readOnly])).result).toBeNull();
});

test('a lookup that can be deployed is tried on the records', () => {
  const join: Step = {
    kind: 'join',
    flavor: 'inner',
    right: 0,
    on: [{ left: 'eventName', right: 'event' }],
    columns: [{ name: 'eventName', type: 'string', side: 'left', from: 'eventName' }],
  };
  const plan = (rows: string[][]): Plan => ({
    ...planOf('logs', [join], names),
    tables: [{ source: written('event:string', rows), steps: [] }],
  });
  expect(preview(plan([['A']]))).toMatchObject({ result: null, summary: { dropped: 2 } });
  expect(preview(plan([['A'], ['A']]))).toMatchObject({ result: { totalRows: 2 }, summary: { dropped: 0 } });
});
