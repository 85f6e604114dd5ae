import { type Nanoseconds, type Plan, TAP_OUTCOMES, type TapFrame } from '@lookout/contract';
import { transcodeJson } from '@lookout/engine';
import { createLanguage } from '@lookout/kql';
import { expect, test } from 'vitest';
import { LiveSample } from './live-sample.ts';
import { PreviewRuns } from './preview-runs.ts';
import { describeFields } from './sample-fields.ts';
import { findRecord, queryTail } from './tail.ts';

const SECOND = 1_000_000_000n;
const scope = { environment: 'production', services: [], attributes: [] };
const language = createLanguage();

interface Line {
  readonly name: string;
  readonly outcome?: (typeof TAP_OUTCOMES)[number];
  readonly attributes?: Readonly<Record<string, string>>;
}

function otlp(second: number, lines: readonly Line[]): Uint8Array {
  const text = (stringValue: string) => ({ stringValue });
  const logRecords = lines.map(({ name, attributes = {} }, index) => ({
    timeUnixNano: String(BigInt(second) * SECOND + BigInt(index)),
    eventName: name,
    severityNumber: 9,
    body: text(`Said ${name}`),
    attributes: Object.entries(attributes).map(([key, value]) => ({ key, value: text(value) })),
  }));
  const resource = {
    attributes: [
      { key: 'service.name', value: text('web') },
      { key: 'deployment.environment.name', value: text('production') },
    ],
  };
  const read = transcodeJson(
    'logs',
    JSON.stringify({ resourceLogs: [{ resource, scopeLogs: [{ logRecords }] }] }),
  );
  if (!read.ok) throw new Error(read.reason);
  return read.bytes;
}

/** A frame of one second in which each named line stands for ten records. */
function frame(second: number, lines: readonly Line[], after: readonly Line[] = []): TapFrame {
  const names = [...new Set(lines.map(({ name }) => name))];
  const sampledOf = (name: string) => lines.filter((line) => line.name === name).length;
  return {
    header: {
      agent: 'gateway-1',
      environment: 'production',
      sequence: second,
      from: String(BigInt(second) * SECOND) as Nanoseconds,
      to: String(BigInt(second + 1) * SECOND) as Nanoseconds,
      strata: names.map((durableId) => ({
        service: 'web',
        durableId,
        severityNumber: 9,
        recordsIn: sampledOf(durableId) * 10,
        bytesIn: 1000,
        recordsOut: 0,
        bytesOut: 0,
        sampled: sampledOf(durableId),
      })),
      stratumOf: lines.map(({ name }) => names.indexOf(name)),
      outcomeOf: lines.map(({ outcome = 'kept' }) => TAP_OUTCOMES.indexOf(outcome)),
    },
    before: otlp(second, lines),
    after: after.length > 0 ? otlp(second, after) : new Uint8Array(0),
  };
}

function planOf(source: string): Plan {
  const { plan, diagnostics } = language.compile(source);
  if (!plan) throw new Error(diagnostics[0]?.message);
  return plan;
}

function sampleOf(...frames: TapFrame[]): LiveSample {
  const sample = new LiveSample();
  for (const each of frames) sample.add(each);
  return sample;
}

const preview = (sample: LiveSample, source: string, runs = new PreviewRuns()) =>
  runs.start(sample.forPreview(true), {
    plan: planOf(source),
    scope,
    originals: 'keep',
    isRefresh: true,
    window: { offset: 0, limit: 10 },
  });

test('a preview speaks of the whole stream by the weights, and lists the newest record first', () => {
  const sample = sampleOf(
    frame(1, [{ name: 'LogLaunch' }, { name: 'LogLaunch' }, { name: 'LogWelcome' }]),
    frame(2, [{ name: 'LogWelcome' }]),
  );
  const { summary, page } = preview(sample, 'logs | where eventName != "LogLaunch"');
  expect(summary).toMatchObject({ sampledRecords: 4, dropped: 2, kept: 2 });
  expect(summary.recordsPerSecondBefore).toBeCloseTo(20);
  expect(summary.recordsPerSecondAfter).toBeCloseTo(10);
  expect(summary.shareTouched).toBeCloseTo(0.5);
  expect(page.records.map(({ status }) => status)).toEqual(['kept', 'kept', 'dropped', 'dropped']);
  expect(page.records[0]?.before?.timestamp).toBe(String(2n * SECOND));
});

test('further pages belong to their run, and those of a replaced run are gone', () => {
  const runs = new PreviewRuns();
  const sample = sampleOf(frame(1, [{ name: 'A' }, { name: 'B' }, { name: 'C' }]));
  const { run } = preview(sample, 'logs', runs);
  const page = runs.page({ run, offset: 1, limit: 1 });
  expect(page?.records.map(({ before }) => before?.eventName)).toEqual(['B']);
  expect(runs.page({ run, status: 'dropped', offset: 0, limit: 5 })?.records).toEqual([]);
  preview(sample, 'logs', runs);
  expect(runs.page({ run, offset: 0, limit: 1 })).toBeNull();
});

test('a frozen sample keeps its records for the preview while the tail goes on', () => {
  const sample = sampleOf(frame(1, [{ name: 'A' }]));
  sample.freeze(true);
  sample.add(frame(2, [{ name: 'B' }]));
  expect(preview(sample, 'logs').summary.sampledRecords).toBe(1);
  expect(queryTail(sample.latest(), { limit: 10 }).rows.map(({ durableId }) => durableId)).toEqual([
    'B',
    'A',
  ]);
  sample.freeze(false);
  expect(preview(sample, 'logs').summary.sampledRecords).toBe(2);
});

test('a keystroke runs on the sample of the run before it, until the next refresh', () => {
  const sample = sampleOf(frame(1, [{ name: 'A' }]));
  const first = sample.forPreview(false);
  sample.add(frame(2, [{ name: 'B' }]));
  expect(sample.forPreview(false)).toBe(first);
  expect(sample.forPreview(true).frames).toHaveLength(2);
});

test('the tail filters by text in any field, whatever its case', () => {
  const sample = sampleOf(
    frame(1, [
      { name: 'A', attributes: { path: '/Docs' } },
      { name: 'B' },
      { name: 'A', attributes: { path: '/' } },
    ]),
  );
  const tail = (search: string) => queryTail(sample.latest(), { search, limit: 10 });
  expect(tail('/docs').matched).toBe(1);
  expect(tail('said b').rows[0]).toMatchObject({
    durableId: 'B',
    service: 'web',
    weight: 10,
    message: 'Said B',
  });
  expect(queryTail(sample.latest(), { durableId: 'A', limit: 1 })).toMatchObject({
    matched: 2,
    rows: [{ id: 3 }],
  });
  expect(queryTail(sample.latest(), { minSeverity: 10, limit: 1 }).matched).toBe(0);
});

test('the tail reads by time although services send their batches one after another', () => {
  const early = frame(2, [{ name: 'Early' }]);
  const overtaken = { ...early, header: { ...early.header, sequence: 6 } };
  const sample = sampleOf(frame(5, [{ name: 'Late' }]), overtaken, frame(7, [{ name: 'Last' }]));
  const names = (limit: number) =>
    queryTail(sample.latest(), { limit }).rows.map(({ durableId }) => durableId);
  expect(names(10)).toEqual(['Last', 'Late', 'Early']);
  expect(names(2)).toEqual(['Last', 'Late']);
});

test('a record of the tail opens with what the probes made of it', () => {
  const sample = sampleOf(
    frame(
      1,
      [
        { name: 'A', outcome: 'dropped' },
        { name: 'B', outcome: 'changed', attributes: { secret: 's' } },
        { name: 'C' },
      ],
      [{ name: 'B' }],
    ),
  );
  const find = (id: number) => findRecord(sample.latest(), id);
  expect(find(1)).toMatchObject({ outcome: 'dropped', after: null });
  expect(find(2)).toMatchObject({ before: { attributes: { secret: 's' } }, after: { attributes: {} } });
  expect(find(3)).toMatchObject({ outcome: 'kept', after: { eventName: 'C' } });
  expect(find(4)).toBeNull();
});

test('fields and their values come the most frequent in the stream first', () => {
  const sample = sampleOf(
    frame(1, [
      { name: 'A', attributes: { path: '/' } },
      { name: 'A', attributes: { path: '/docs', country: 'NG' } },
      { name: 'B', attributes: { path: '/' } },
    ]),
  );
  const fields = describeFields(sample.latest());
  expect(fields.attributes.map(({ key }) => key)).toEqual(['path', 'country']);
  expect(fields.attributes[0]).toMatchObject({
    share: 1,
    type: 'string',
    values: [{ text: '/', count: 20 }, {}],
  });
  expect(fields.durableIds.map(({ text }) => text)).toEqual(['A', 'B']);
  expect(fields.services).toEqual([{ text: 'web', count: 30, share: 1 }]);
});

test('a frame whose records do not match its header is refused', () => {
  const bad = { ...frame(1, [{ name: 'A' }]), before: otlp(1, [{ name: 'A' }, { name: 'B' }]) };
  expect(() => new LiveSample().add(bad)).toThrow(/announces 1 records and carries 2/);
});

test('records that somebody brings stand in for the stream until it is followed again', () => {
  const sample = sampleOf(frame(1, [{ name: 'A' }]));
  const text = '{"eventName": "Mine", "attributes": {"user": "a"}}\nand a line of text';
  expect(sample.give(new TextEncoder().encode(text), 'mine.log')).toBe(2);
  sample.add(frame(2, [{ name: 'B' }]));
  expect([sample.given, sample.isFrozen]).toEqual(['mine.log', true]);
  const { summary, page } = preview(sample, 'logs | where eventName == "Mine"');
  expect(summary).toMatchObject({ sampledRecords: 2, kept: 1, dropped: 1 });
  expect(page.records.map(({ before }) => before?.body)).toEqual(['and a line of text', null]);
  expect(describeFields(sample.shown()).attributes.map(({ key }) => key)).toEqual(['user']);
  sample.freeze(false);
  expect(sample.given).toBeNull();
  expect(preview(sample, 'logs').summary.sampledRecords).toBe(2);
});

test('what holds no record is refused, and changes nothing', () => {
  const sample = sampleOf(frame(1, [{ name: 'A' }]));
  expect(() => sample.give(new TextEncoder().encode(' \n'), 'empty')).toThrow('There is no record in it.');
  expect(sample.isFrozen).toBe(false);
});
