import type { AgentConfig, DeployedProbe, Step } from '@lookout/contract';
import { expect, test } from 'vitest';
import { nanosecondsOf } from '../instant.ts';
import { binary, call, column, text } from '../testing/expressions.ts';
import { ProbePipeline } from './probe-pipeline.ts';
import {
  batchOf,
  chartPlan,
  configOf,
  dropPlan,
  eventsIn,
  extendPlan,
  ManualClock,
  parse,
  planOf,
  probeOf,
  redactPlan,
} from './testing/fixtures.ts';

const lines = [
  { event: 'LogLaunch', attributes: { depth: 4 } },
  { event: 'LogWelcomeBanner', attributes: { secret: 'hunter2', user: 'ada' } },
  { event: 'LogLaunch', service: 'worker' },
];

function pipelineOf(...probes: DeployedProbe[]) {
  const clock = new ManualClock();
  const pipeline = new ProbePipeline({ clock, environment: 'production' });
  expect(pipeline.configure(configOf(...probes))).toEqual({ ok: true });
  return { clock, pipeline };
}

function containsText(bytes: Uint8Array, text: string): boolean {
  return new TextDecoder('latin1').decode(bytes).includes(text);
}

test('without probes the very bytes pass', () => {
  const { pipeline } = pipelineOf();
  const batch = batchOf(lines);
  const result = pipeline.process(batch);
  expect(result.bytes).toBe(batch.bytes);
  expect(result.recordsOut).toBe(3);
  expect([...result.outcomeOf]).toEqual([0, 0, 0]);
  expect(result.outBytesOf(1)).toBe(batch.recordBytes(1));
});

test('a filter drops its records and leaves the rest', () => {
  const { pipeline } = pipelineOf(probeOf(dropPlan('LogLaunch')));
  const batch = batchOf(lines);
  const result = pipeline.process(batch);
  expect(eventsIn(result.bytes)).toEqual(['LogWelcomeBanner']);
  expect([...result.outcomeOf]).toEqual([2, 0, 2]);
  expect(pipeline.counters()[0]).toMatchObject({
    recordsIn: 3,
    recordsOut: 1,
    recordsDropped: 2,
    recordsChanged: 0,
  });
});

test('nothing leaves when every record is dropped', () => {
  const { pipeline } = pipelineOf(probeOf(dropPlan('LogLaunch')));
  expect(pipeline.process(batchOf([lines[0]!]))).toMatchObject({ bytes: null, recordsOut: 0 });
});

test('a filter that matches nothing lets the very bytes pass', () => {
  const { pipeline } = pipelineOf(probeOf(dropPlan('NoSuchEvent')));
  const batch = batchOf(lines);
  expect(pipeline.process(batch).bytes).toBe(batch.bytes);
});

test('a redaction takes the secret out and keeps the record and its neighbours', () => {
  const { pipeline } = pipelineOf(probeOf(redactPlan('LogWelcomeBanner')));
  const batch = batchOf([...lines, { event: 'Other', attributes: { secret: 'mine' } }]);
  const result = pipeline.process(batch);
  expect([...result.outcomeOf]).toEqual([0, 1, 0, 0]);
  expect(containsText(result.bytes!, 'hunter2')).toBe(false);
  expect(containsText(result.bytes!, 'mine')).toBe(true);
  const after = parse(result.bytes!);
  expect(after.record(1)).toMatchObject({ eventName: 'LogWelcomeBanner', attributes: { user: 'ada' } });
  const changed = parse(result.changedBytes([0, 1]));
  expect(changed.recordCount).toBe(1);
  expect(changed.record(0).attributes).toEqual({ user: 'ada' });
  expect(result.outBytesOf(1)).toBe(after.recordBytes(1));
  expect(pipeline.counters()[0]).toMatchObject({
    recordsChanged: 1,
    bytesOut: sumBytes(after),
  });
});

function sumBytes(batch: ReturnType<typeof batchOf>): number {
  return Array.from({ length: batch.recordCount }, (_, row) => batch.recordBytes(row)).reduce(
    (a, b) => a + b,
    0,
  );
}

test('a new column becomes an attribute', () => {
  const { pipeline } = pipelineOf(probeOf(extendPlan()));
  const after = parse(pipeline.process(batchOf(lines)).bytes!);
  expect(after.record(0).attributes).toEqual({ depth: 4, depth2: 8 });
  expect(after.record(1).attributes).toEqual({ secret: 'hunter2', user: 'ada' });
});

test('what a text is taken apart into becomes attributes, where it matches', () => {
  const takeApart: Step = {
    kind: 'parse',
    input: column('eventName', 'string'),
    mode: 'simple',
    flags: '',
    pattern: [
      { kind: 'text', text: 'order-' },
      { kind: 'column', name: 'order', type: 'long' },
      { kind: 'text', text: '/' },
      { kind: 'column', name: 'item', type: 'string' },
    ],
    isFilter: false,
  };
  const output = [
    ...planOf('logs', []).output,
    { name: 'order', type: 'long' as const },
    { name: 'item', type: 'string' as const },
  ];
  const { pipeline } = pipelineOf(probeOf(planOf('logs', [takeApart], output)));
  const after = parse(pipeline.process(batchOf([{ event: 'order-7/tea' }, { event: 'other' }])).bytes!);
  expect(after.record(0).attributes).toEqual({ order: 7, item: 'tea' });
  expect(after.record(1).attributes).toEqual({});
});

test('a base column that project leaves out is cleared, all but the read-only ones', () => {
  const columns = [
    { name: 'timestamp', value: column('timestamp', 'datetime') },
    { name: 'eventName', value: column('eventName', 'string') },
  ];
  const plan = planOf(
    'logs',
    [{ kind: 'project', columns }],
    [
      { name: 'timestamp', type: 'datetime' },
      { name: 'eventName', type: 'string' },
    ],
  );
  const { pipeline } = pipelineOf(probeOf(plan));
  const batch = batchOf([{ event: 'A', body: 'hello', attributes: { user: 'ada' } }]);
  const after = parse(pipeline.process(batch).bytes!).record(0);
  expect(after).toMatchObject({
    eventName: 'A',
    body: null,
    attributes: {},
    severityNumber: 0,
    resource: { 'service.name': 'web' },
  });
  expect(after.timestamp).toBe(batch.record(0).timestamp);
});

test('renaming the event through customDimensions renames the Durable ID', () => {
  const dimensions = column('customDimensions', 'dynamic');
  const value = call('dynamic', 'bag_remove_keys', dimensions, {
    kind: 'literal',
    type: 'dynamic',
    value: ['EventName'],
  });
  const plan = planOf('traces', [{ kind: 'extend', columns: [{ name: 'customDimensions', value }] }]);
  const { pipeline } = pipelineOf(probeOf(plan));
  expect(eventsIn(pipeline.process(batchOf(lines)).bytes)).toEqual(['', '', '']);
});

test('each probe sees what the one before left', () => {
  const redact = probeOf(redactPlan('LogWelcomeBanner'));
  const dropSecrets = planOf('logs', [
    {
      kind: 'where',
      predicate: binary(
        call('string', 'tostring', {
          kind: 'member',
          type: 'dynamic',
          object: column('attributes', 'dynamic'),
          key: 'secret',
        }),
        '==',
        text(''),
      ),
    },
  ]);
  const { pipeline } = pipelineOf(redact, probeOf(dropSecrets, { probeId: 'prb_0000000000000002' }));
  expect(pipeline.process(batchOf(lines)).recordsOut).toBe(3);
  expect(pipeline.counters()[1]).toMatchObject({ recordsIn: 3, recordsDropped: 0 });
});

test('drops of several probes and changes between them keep every row in its place', () => {
  const { pipeline } = pipelineOf(
    probeOf(dropPlan('A')),
    probeOf(redactPlan('B'), { probeId: 'prb_0000000000000002' }),
    probeOf(dropPlan('C'), { probeId: 'prb_0000000000000003' }),
    probeOf(redactPlan('D'), { probeId: 'prb_0000000000000004' }),
  );
  const secret = { secret: 'x' };
  const result = pipeline.process(
    batchOf(['A', 'B', 'C', 'D', 'E'].map((event) => ({ event, attributes: secret }))),
  );
  expect([...result.outcomeOf]).toEqual([2, 1, 2, 1, 0]);
  expect(eventsIn(result.bytes)).toEqual(['B', 'D', 'E']);
  expect(eventsIn(result.changedBytes([3]))).toEqual(['D']);
});

test('the scope decides by environment, service and resource attributes', () => {
  const scope = { environment: 'production', services: ['worker'], attributes: [{ key: 'service.name' }] };
  const { pipeline } = pipelineOf(probeOf(dropPlan('LogLaunch'), { scope }));
  expect(eventsIn(pipeline.process(batchOf(lines)).bytes)).toEqual(['LogLaunch', 'LogWelcomeBanner']);
  const elsewhere = pipelineOf(
    probeOf(dropPlan('LogLaunch'), { scope: { ...scope, environment: 'staging' } }),
  );
  expect(elsewhere.pipeline.process(batchOf(lines)).recordsOut).toBe(3);
  const other = { ...scope, services: [], attributes: [{ key: 'service.name', equals: 'nobody' }] };
  expect(
    pipelineOf(probeOf(dropPlan('LogLaunch'), { scope: other })).pipeline.process(batchOf(lines)).recordsOut,
  ).toBe(3);
});

const chartLines = [
  { event: 'LogWelcome', attributes: { cacheLength: 7 } },
  { event: 'LogWelcome', attributes: { cacheLength: 9 } },
  { event: 'Other' },
];

test('an aggregate gives points when its window is over, and keeps the originals', () => {
  const { pipeline, clock } = pipelineOf(probeOf(chartPlan()));
  const batch = batchOf(chartLines);
  const result = pipeline.process(batch);
  expect(result.bytes).toBe(batch.bytes);
  expect(result.points).toEqual([]);
  clock.passSeconds(63);
  const points = pipeline.tick();
  expect(
    points.map(({ metric, kind, isMonotonic, value }) => ({ metric, kind, isMonotonic, value })),
  ).toEqual([
    { metric: 'cache-and-requests.requests', kind: 'sum', isMonotonic: true, value: 2 },
    { metric: 'cache-and-requests.cached', kind: 'gauge', isMonotonic: false, value: 9 },
  ]);
  expect(nanosecondsOf(points[0]!.end) - nanosecondsOf(points[0]!.start)).toBe(60_000_000_000n);
  expect(pipeline.counters()[0]).toMatchObject({ recordsIn: 3, recordsOut: 3, metricPoints: 2 });
  expect(pipeline.tick()).toEqual([]);
});

test('an aggregate with originals=drop takes out what it counted', () => {
  const { pipeline } = pipelineOf(probeOf(chartPlan(), { originals: 'drop' }));
  expect(pipeline.process(batchOf(chartLines))).toMatchObject({ bytes: null, recordsOut: 0 });
});

test('what open windows hold is given out when the probe is switched off or replaced', () => {
  const { pipeline } = pipelineOf(probeOf(chartPlan(), { originals: 'drop' }));
  pipeline.process(batchOf(chartLines));
  pipeline.configure(configOf());
  expect(pipeline.tick().map(({ value }) => value)).toEqual([2, 9]);
});

test('an unchanged probe keeps its window and its counters over a new configuration', () => {
  const { pipeline, clock } = pipelineOf(probeOf(chartPlan()));
  pipeline.process(batchOf(chartLines));
  pipeline.configure(
    configOf(probeOf(dropPlan('None'), { probeId: 'prb_0000000000000002' }), probeOf(chartPlan())),
  );
  pipeline.process(batchOf(chartLines));
  clock.passSeconds(63);
  expect(pipeline.tick().map(({ value }) => value)).toEqual([4, 9]);
  expect(pipeline.counters()[1]).toMatchObject({ recordsIn: 6 });
});

test('the rip cord stops everything at once and counters remain', () => {
  const { pipeline } = pipelineOf(probeOf(dropPlan('LogLaunch')));
  pipeline.process(batchOf(lines));
  pipeline.configure({ ...configOf(probeOf(dropPlan('LogLaunch'))), isRipCordPulled: true });
  expect(pipeline.process(batchOf(lines)).recordsOut).toBe(3);
  expect(pipeline.counters()[0]).toMatchObject({ recordsIn: 3, recordsDropped: 2 });
  pipeline.configure(configOf(probeOf(dropPlan('LogLaunch'))));
  expect(pipeline.process(batchOf(lines)).recordsOut).toBe(1);
});

test('a disabled or expired probe does nothing', () => {
  const disabled = pipelineOf(probeOf(dropPlan('LogLaunch'), { isEnabled: false }));
  expect(disabled.pipeline.process(batchOf(lines)).recordsOut).toBe(3);
  const { pipeline, clock } = pipelineOf(
    probeOf(dropPlan('LogLaunch'), { expiresAt: '2023-11-14T22:14:01.000Z' }),
  );
  expect(pipeline.process(batchOf(lines)).recordsOut).toBe(1);
  clock.passSeconds(1);
  expect(pipeline.process(batchOf(lines)).recordsOut).toBe(3);
});

test.each<[string, (config: AgentConfig) => AgentConfig, RegExp]>([
  [
    'a plan whose hash does not match',
    (c) => ({ ...c, probes: [{ ...c.probes[0]!, planHash: 'a'.repeat(64) }] }),
    /hash/,
  ],
  ['another environment', (c) => ({ ...c, environment: 'staging' }), /staging/],
  ['an unknown format', (c) => ({ ...c, format: 2 }) as unknown as AgentConfig, /format/],
  ['an unknown field', (c) => ({ ...c, surprise: true }) as unknown as AgentConfig, /surprise/],
  ['a plan that does not compile', (c) => ({ ...c, probes: [probeOf(planOf('logs', [], []))] }), /compile/],
  [
    'a plan that never ends',
    (c) => ({ ...c, probes: [probeOf(planOf('logs', [{ kind: 'take', count: 1 }]))] }),
    /take/,
  ],
])('%s is refused and the old configuration stays', (...[, change, reason]) => {
  const { pipeline } = pipelineOf(probeOf(dropPlan('LogLaunch')));
  expect(pipeline.configure(change(configOf(probeOf(dropPlan('Other')))))).toEqual({
    ok: false,
    error: expect.stringMatching(reason),
  });
  expect(pipeline.process(batchOf(lines)).recordsOut).toBe(1);
});

test('too much CPU trips in the same batch, in words, and the records pass', () => {
  const { pipeline, clock } = pipelineOf(probeOf(dropPlan('LogLaunch')));
  clock.cpu = () => {
    clock.milliseconds += 150;
    return clock.milliseconds;
  };
  const batch = batchOf(lines);
  expect(pipeline.process(batch).bytes).toBe(batch.bytes);
  expect(pipeline.counters()[0]!.tripped).toEqual({
    reason: 'It used 150 ms of CPU within a second; its budget is 100 ms.',
    at: '2023-11-14T22:14:00.000Z',
  });
});

test('a tripped redaction holds its records back when asked to, and counts them', () => {
  const budget = { cpuMillisecondsPerSecond: 100, stateBytes: 1, recordsOutPerSecond: 3 };
  const scope = { environment: 'production', services: ['web'], attributes: [] };
  const { pipeline } = pipelineOf(
    probeOf(redactPlan('LogWelcomeBanner'), { budget, scope, whenTripped: 'drop' }),
  );
  expect(pipeline.process(batchOf(lines)).recordsOut).toBe(3);
  expect(eventsIn(pipeline.process(batchOf(lines)).bytes)).toEqual(['LogLaunch']);
  expect(pipeline.counters()[0]).toMatchObject({ recordsIn: 4, recordsDropped: 2 });
  expect(pipeline.counters()[0]!.tripped!.reason).toMatch(/4 records and points/);
});

test('memory over the budget trips an aggregate and gives the memory back', () => {
  const budget = { cpuMillisecondsPerSecond: 100, stateBytes: 1, recordsOutPerSecond: 1000 };
  const { pipeline } = pipelineOf(probeOf(chartPlan(), { budget, originals: 'drop' }));
  expect(pipeline.process(batchOf(chartLines)).recordsOut).toBe(3);
  expect(pipeline.counters()[0]).toMatchObject({
    stateBytes: 0,
    tripped: { reason: expect.stringMatching(/bytes of memory/) },
  });
});

test('windows that close by the clock cost like a batch, in CPU and in points', () => {
  const budget = { cpuMillisecondsPerSecond: 100, stateBytes: 1_000_000, recordsOutPerSecond: 1000 };
  const tooMany = pipelineOf(
    probeOf(chartPlan(), { budget: { ...budget, recordsOutPerSecond: 1 }, originals: 'drop' }),
  );
  tooMany.pipeline.process(batchOf(chartLines));
  tooMany.clock.passSeconds(120);
  expect(tooMany.pipeline.tick()).toEqual([]);
  expect(tooMany.pipeline.counters()[0]).toMatchObject({
    metricPoints: 0,
    stateBytes: 0,
    tripped: { reason: expect.stringMatching(/records and points/) },
  });
  const tooSlow = pipelineOf(probeOf(chartPlan(), { budget }));
  tooSlow.pipeline.process(batchOf(chartLines));
  tooSlow.clock.passSeconds(120);
  tooSlow.clock.cpu = () => {
    tooSlow.clock.milliseconds += 150;
    return tooSlow.clock.milliseconds;
  };
  tooSlow.pipeline.tick();
  expect(tooSlow.pipeline.counters()[0]!.tripped!.reason).toMatch(/150 ms of CPU/);
});

test('records far ahead of the clock hold no window, and are counted', () => {
  const { pipeline } = pipelineOf(probeOf(chartPlan()));
  pipeline.process(batchOf([{ event: 'LogLaunch', at: 1_800_000_000_000_000_000n }]));
  expect(pipeline.counters()[0]).toMatchObject({ earlyRecords: 1, lateRecords: 0, stateBytes: 0 });
});

test('a new epoch clears a trip, an old one does not', () => {
  const budget = { cpuMillisecondsPerSecond: 100, stateBytes: 1, recordsOutPerSecond: 1 };
  const { pipeline } = pipelineOf(probeOf(redactPlan('X'), { budget }));
  pipeline.process(batchOf(lines));
  pipeline.configure(configOf(probeOf(redactPlan('X'), { budget })));
  expect(pipeline.counters()[0]!.tripped).not.toBeNull();
  pipeline.configure(configOf(probeOf(redactPlan('X'), { budget, epoch: 1 })));
  expect(pipeline.counters()[0]!.tripped).toBeNull();
});

test('gauges show the last second', () => {
  const { pipeline, clock } = pipelineOf(probeOf(dropPlan('LogLaunch')));
  pipeline.process(batchOf(lines));
  clock.passSeconds(1);
  expect(pipeline.counters()[0]).toMatchObject({ recordsOutPerSecond: 1 });
  clock.passSeconds(5);
  expect(pipeline.counters()[0]).toMatchObject({ recordsOutPerSecond: 0 });
});
