import type { AgentConfig } from '@lookout/contract';
import { decodeMetrics, type MetricPoint, readLogs, TapSampler } from '@lookout/engine';
import { beforeEach, expect, test, vi } from 'vitest';
import { systemClock } from '../system-clock.ts';
import { Tally } from '../tally.ts';
import { aConfig, aProbe, countPlan, dropPlan } from '../testing/configs.ts';
import { logsRequest } from '../testing/otlp.ts';
import { ProbeStage } from './probe-stage.ts';

let stage: ProbeStage;
let points: MetricPoint[];
let tally: Tally;
const onTrip = vi.fn();

beforeEach(() => {
  points = [];
  tally = new Tally();
  onTrip.mockClear();
  const identity = { agent: '0190a0b0-0000-4000-8000-000000000001', environment: 'production' };
  stage = new ProbeStage({
    environment: 'production',
    tally,
    sampler: new TapSampler({ ...identity, clock: systemClock }),
    resource: {},
    onMetrics: ({ bytes }) => points.push(...decodeMetrics(bytes)),
    onTrip,
  });
});

const configure = (config: AgentConfig) => expect(stage.configure(config)).toEqual({ ok: true });
const send = (count: number, at = Date.now()) =>
  stage.process(logsRequest(Array.from({ length: count }, () => ({ eventName: 'LogWelcome', at }))));

function recordsIn(bytes: Uint8Array | undefined): number {
  const read = readLogs(bytes ?? new Uint8Array());
  return read.ok ? read.batch.recordCount : Number.NaN;
}

test.each([
  ['the first', 0],
  ['the last', 18_446_744_073_709],
])('a record of %s moment there is neither stops the stream nor the metrics', (_name, at) => {
  configure(aConfig([aProbe(countPlan())]));
  send(1, at);
  send(3);
  configure(aConfig([]));
  stage.tick();
  expect(points.filter(({ value }) => value === 3)).toHaveLength(1);
  expect(recordsIn(send(1)?.bytes)).toBe(1);
});

test('a probe over its budget trips, and that is told at once', () => {
  const budget = { cpuMillisecondsPerSecond: 1000, stateBytes: 1_000_000, recordsOutPerSecond: 5 };
  configure(aConfig([aProbe(dropPlan('LogLaunch'), { budget })]));
  send(20);
  expect(onTrip).toHaveBeenCalledOnce();
  expect(stage.counters()[0]?.tripped?.reason).toContain('budget is 5');
});

test.each([
  ['pass', 10],
  ['drop', 0],
] as const)('a tripped probe lets records in its scope %s', (whenTripped, left) => {
  const budget = { cpuMillisecondsPerSecond: 1000, stateBytes: 1_000_000, recordsOutPerSecond: 5 };
  configure(aConfig([aProbe(dropPlan('LogLaunch'), { budget, whenTripped })]));
  send(20);
  const payload = send(10);
  expect(payload === null ? 0 : recordsIn(payload.bytes)).toBe(left);
  expect(tally.dropped.get('probe') ?? 0).toBe(left === 0 ? 30 : 0);
});
