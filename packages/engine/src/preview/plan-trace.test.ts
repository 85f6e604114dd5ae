import type { Expression, Plan, Step } from '@lookout/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { batchOf, chartPlan, extendPlan, type Line, planOf, redactPlan } from '../stream/testing/fixtures.ts';
import { as, binary, call, column } from '../testing/expressions.ts';
import { PlanTrace } from './plan-trace.ts';
import { previewPlan } from './preview-plan.ts';

const scope = { environment: 'production', services: [] as string[], attributes: [] };
const now = { ms: 1_700_000_050_000, nanos: 0 };
const attributes = column('attributes', 'dynamic');
const depth = call('long', 'tolong', { kind: 'member', type: 'dynamic', object: attributes, key: 'depth' });
const severity = column('severityNumber', 'int');

function inputOf(plan: Plan, lines: readonly Line[], services: string[] = []) {
  const half = Math.ceil(lines.length / 2);
  const samples = [lines.slice(0, half), lines.slice(half)].map((part) => ({
    batch: batchOf(part),
    weights: new Float64Array(part.length).fill(1),
    from: 0n,
    to: 1n,
  }));
  return { plan, scope: { ...scope, services }, originals: 'keep' as const, samples, now };
}

function traceOf(plan: Plan, lines: readonly Line[], services?: string[]) {
  return new PlanTrace(inputOf(plan, lines, services));
}

const lines: readonly Line[] = [
  { event: 'A', severity: 5, attributes: { depth: 1 } },
  { event: 'A', severity: 9, attributes: { depth: 2 } },
  { event: 'B', severity: 9, attributes: { depth: 3 } },
];
const whereSeverity: Step = { kind: 'where', predicate: binary(severity, '>', 6) };
const whereBoth: Step = {
  kind: 'where',
  predicate: as('bool', binary(binary(severity, '>', 6), 'and', binary(depth, '<', 3))),
};

test('each step says how many rows came in, went out, and what columns they have', () => {
  const { steps, inScope } = traceOf(planOf('logs', [whereSeverity, { kind: 'take', count: 1 }]), lines);
  expect(inScope).toBe(3);
  expect(steps).toMatchObject([
    { rowsIn: 3, rowsOut: 2 },
    { rowsIn: 2, rowsOut: 1 },
  ]);
  expect(steps[0]?.columns).toContainEqual({ name: 'eventName', type: 'string' });
});

test('the rows behind a step are there to be looked at', () => {
  const trace = traceOf(planOf('logs', [whereSeverity]), lines);
  const { columns, rows, totalRows } = trace.rowsAfter(1);
  const at = columns.findIndex(({ name }) => name === 'eventName');
  expect(rows.map((row) => row[at])).toEqual(['A', 'B']);
  expect(totalRows).toBe(2);
  expect(trace.rowsAfter(0).totalRows).toBe(3);
  expect(() => trace.rowsAfter(2)).toThrow('The plan has no step 2.');
});

test('a record that was dropped says by which conditions, and what they read', () => {
  const trace = traceOf(planOf('logs', [whereBoth]), lines);
  expect(trace.pathOf({ chunk: 0, row: 0 })).toEqual([
    { kind: 'stopped', failed: [{ reads: [{ path: 'severityNumber', cell: { type: 'int', value: 5 } }] }] },
  ]);
  expect(trace.pathOf({ chunk: 0, row: 1 })).toEqual([{ kind: 'passed', copies: 1, changes: [] }]);
  expect(trace.pathOf({ chunk: 1, row: 0 })).toEqual([
    {
      kind: 'stopped',
      failed: [{ reads: [{ path: 'attributes.depth', cell: { type: 'dynamic', value: 3 } }] }],
    },
  ]);
});

test('a step that drops without a condition gives no reason', () => {
  const trace = traceOf(planOf('logs', [{ kind: 'take', count: 1 }]), lines);
  expect(trace.pathOf({ chunk: 0, row: 1 })).toEqual([{ kind: 'stopped', failed: [] }]);
});

test('a condition on neighbours gives no reason: it cannot be asked of one row', () => {
  const previous = call('int', 'prev', severity);
  const trace = traceOf(planOf('logs', [{ kind: 'where', predicate: binary(previous, '==', 9) }]), lines);
  expect(trace.pathOf({ chunk: 0, row: 0 })).toEqual([{ kind: 'stopped', failed: [] }]);
});

test('what a step changed is shown member by member', () => {
  const secret: Line = { event: 'LogWelcomeBanner', attributes: { secret: 'x', user: 'ada' } };
  expect(traceOf(redactPlan('LogWelcomeBanner'), [secret]).pathOf({ chunk: 0, row: 0 })).toEqual([
    {
      kind: 'passed',
      copies: 1,
      changes: [{ path: 'customDimensions.secret', before: { type: 'dynamic', value: 'x' }, after: null }],
    },
  ]);
  expect(traceOf(extendPlan(), lines).pathOf({ chunk: 0, row: 1 })).toMatchObject([
    { changes: [{ path: 'depth2', before: null, after: { type: 'long', value: '4' } }] },
  ]);
});

test('a record that is counted is merged, and one out of scope has no path', () => {
  expect(traceOf(chartPlan(), lines).pathOf({ chunk: 0, row: 0 })).toMatchObject([
    { kind: 'passed' },
    { kind: 'merged' },
  ]);
  const mixed = [...lines, { event: 'A', service: 'worker' }];
  const trace = traceOf(planOf('logs', [whereSeverity]), mixed, ['worker']);
  expect(trace.inScope).toBe(1);
  expect(trace.pathOf({ chunk: 0, row: 0 })).toBeNull();
  expect(trace.pathOf({ chunk: 1, row: 1 })).toMatchObject([{ kind: 'passed' }]);
});

test('the path of each record ends as the preview says', () => {
  const anyLine = fc.record({
    event: fc.constantFrom('A', 'B'),
    service: fc.constantFrom('web', 'worker'),
    severity: fc.constantFrom(5, 9),
    attributes: fc.record({ depth: fc.nat(5) }),
  });
  fc.assert(
    fc.property(fc.array(anyLine, { minLength: 1, maxLength: 12 }), (records) => {
      const input = inputOf(planOf('logs', [whereBoth]), records, ['web']);
      const [preview, trace] = [previewPlan(input), new PlanTrace(input)];
      const { dropped, sampledRecords } = preview.summary;
      for (let index = 0; index < sampledRecords; index++) {
        const path = trace.pathOf(preview.placeOf(null, index)!);
        const isStopped = path?.at(-1)?.kind === 'stopped';
        const { chunk, row } = preview.placeOf(null, index)!;
        expect(isStopped).toBe(preview.statusOf(chunk, row) === 2);
      }
      expect(preview.placeOf('dropped', dropped)).toBeNull();
    }),
  );
});

const member = (key: string): Expression => ({ kind: 'member', type: 'dynamic', object: attributes, key });

test('what a step reads that its rows do not all have is counted, unless it asks whether it is there', () => {
  const some: readonly Line[] = [
    ...lines,
    { event: 'B', severity: 9, attributes: { depth: 4, work: 'mail' } },
  ];
  const columns = [
    { name: 'depth', value: depth },
    { name: 'work', value: call('string', 'tostring', member('work')) },
    { name: 'again', value: call('string', 'tostring', member('work')) },
    { name: 'hasHost', value: call('bool', 'isnotnull', member('host')) },
  ];
  const plan: Plan = {
    ...planOf('logs', [whereSeverity, { kind: 'project', columns }]),
    output: columns.map(({ name, value }) => ({ name, type: value.type })),
  };
  expect(traceOf(plan, some).absentMembers()).toEqual([[], [{ path: ['attributes', 'work'], rows: 2 }]]);
  const misspelt = { name: 'dept', value: call('string', 'tostring', member('dept')) };
  const ofMisspelt: Plan = {
    ...planOf('logs', [{ kind: 'project', columns: [misspelt] }]),
    output: [{ name: 'dept', type: 'string' }],
  };
  const absent = { path: ['attributes', 'dept'], rows: some.length, near: 'depth' };
  expect(traceOf(ofMisspelt, some).absentMembers()).toEqual([[absent]]);
  const nobody: Step = { kind: 'where', predicate: binary(severity, '>', 99) };
  const ofNothing = { ...plan, steps: [nobody, ...plan.steps] };
  expect(traceOf(ofNothing, some).absentMembers()).toEqual([[], [], []]);
});
