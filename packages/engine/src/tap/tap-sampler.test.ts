import { encodeTapFrame, TapDecoder, TapHeader } from '@lookout/contract';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ProbePipeline } from '../stream/probe-pipeline.ts';
import {
  batchOf,
  configOf,
  dropPlan,
  type Line,
  ManualClock,
  parse,
  probeOf,
  redactPlan,
} from '../stream/testing/fixtures.ts';
import { allot } from './allot.ts';
import { OVERFLOW_STRATUM } from './stratum-book.ts';
import { type TapOptions, TapSampler } from './tap-sampler.ts';

/** A small generator with a seed (mulberry32), so that a failure repeats. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function tapOf(options: Partial<TapOptions> = {}) {
  const clock = new ManualClock();
  const pipeline = new ProbePipeline({ clock, environment: 'production' });
  const tap = new TapSampler({
    agent: 'gateway-1',
    environment: 'production',
    clock,
    random: seeded(1),
    ...options,
  });
  const offer = (lines: readonly Line[]) => {
    const batch = batchOf(lines);
    tap.offer(batch, pipeline.process(batch));
  };
  return { clock, pipeline, tap, offer };
}

function times(count: number, line: Line): Line[] {
  return Array.from({ length: count }, () => line);
}

test('a rare line appears beside a chatty one, and counts are exact', () => {
  const { clock, tap, offer } = tapOf({ recordsPerSecond: 20 });
  offer([...times(2000, { event: 'LogLaunch' }), { event: 'Rare', severity: 17 }]);
  offer(times(1000, { event: 'LogLaunch' }));
  clock.passSeconds(1);
  const { header, before } = tap.flush();
  expect(
    header.strata.map(({ durableId, recordsIn, severityNumber }) => [durableId, recordsIn, severityNumber]),
  ).toEqual([
    ['LogLaunch', 3000, 9],
    ['Rare', 1, 17],
  ]);
  expect(header.strata[1]!.sampled).toBe(1);
  expect(header.stratumOf.length).toBeLessThanOrEqual(20);
  expect(parse(before).recordCount).toBe(header.stratumOf.length);
});

test('records, strata and outcomes line up, and changed ones come after the probes too', () => {
  const { clock, pipeline, tap, offer } = tapOf();
  const drop = probeOf(dropPlan('LogLaunch'));
  pipeline.configure(
    configOf(drop, probeOf(redactPlan('LogWelcomeBanner'), { probeId: 'prb_0000000000000002' })),
  );
  const lines = ['LogLaunch', 'LogWelcomeBanner', 'Other'].map((event) => ({
    event,
    attributes: { secret: 'hunter2' },
  }));
  offer(lines);
  offer(lines.toReversed());
  clock.passSeconds(1);
  const frame = tap.flush();
  const before = parse(frame.before);
  const expected = { LogLaunch: 2, LogWelcomeBanner: 1, Other: 0 } as Record<string, number>;
  expect(before.recordCount).toBe(6);
  for (let row = 0; row < before.recordCount; row++) {
    const event = before.durableId(row);
    expect(frame.header.strata[frame.header.stratumOf[row]!]!.durableId).toBe(event);
    expect(frame.header.outcomeOf[row]).toBe(expected[event]);
  }
  const after = parse(frame.after);
  expect(after.recordCount).toBe(2);
  expect(after.record(0)).toMatchObject({ eventName: 'LogWelcomeBanner', attributes: {} });
  const launch = frame.header.strata.find(({ durableId }) => durableId === 'LogLaunch')!;
  expect(launch).toMatchObject({ recordsIn: 2, recordsOut: 0, bytesOut: 0 });
  expect(TapHeader.parse(frame.header)).toEqual(frame.header);
  expect(new TapDecoder().push(encodeTapFrame(frame))).toHaveLength(1);
});

test('intervals follow one another without a gap and count anew', () => {
  const { clock, tap, offer } = tapOf();
  offer(times(3, { event: 'A' }));
  clock.passSeconds(0.5);
  const first = tap.flush();
  clock.passSeconds(0.5);
  const second = tap.flush();
  expect([first.header.sequence, second.header.sequence]).toEqual([0, 1]);
  expect(second.header.from).toBe(first.header.to);
  expect(second.header.strata).toEqual([]);
  expect(second.before.length).toBe(0);
});

test('strata are bounded: the rest counts in a stratum of its own', () => {
  const { clock, tap, offer } = tapOf({ maxStrata: 3 });
  offer(['A', 'B', 'C', 'D', 'A'].map((event) => ({ event })));
  clock.passSeconds(1);
  const { strata } = tap.flush().header;
  expect(strata.map(({ durableId, recordsIn }) => [durableId, recordsIn])).toEqual([
    ['A', 2],
    ['B', 1],
    [OVERFLOW_STRATUM, 2],
  ]);
});

test('a frame keeps its size when records are huge', () => {
  const { clock, tap, offer } = tapOf({ maxBytes: 10_000 });
  offer(times(50, { event: 'Big', body: 'x'.repeat(1000) }));
  clock.passSeconds(1);
  const { header, before } = tap.flush();
  expect(before.length).toBeLessThanOrEqual(10_000);
  expect(before.length).toBeGreaterThan(0);
  expect(header.strata[0]!.recordsIn).toBe(50);
});

test('weighted shares of the sample estimate those of the stream without bias', () => {
  let estimate = 0;
  let truth = 0;
  for (let seed = 1; seed <= 200; seed++) {
    const { clock, tap, offer } = tapOf({ recordsPerSecond: 20, random: seeded(seed) });
    // A property that no stratum knows: every third record of the chatty line, every second of the other.
    const lines = [
      ...Array.from({ length: 90 }, (_, at) => ({ event: 'LogLaunch', body: at % 3 === 0 ? 'yes' : 'no' })),
      ...Array.from({ length: 30 }, (_, at) => ({ event: 'Other', body: at % 2 === 0 ? 'yes' : 'no' })),
    ];
    offer(lines.slice(0, 50));
    offer(lines.slice(50));
    clock.passSeconds(1);
    const { header, before } = tap.flush();
    const batch = parse(before);
    for (let row = 0; row < batch.recordCount; row++) {
      const { recordsIn, sampled } = header.strata[header.stratumOf[row]!]!;
      if (batch.record(row).body === 'yes') estimate += recordsIn / sampled;
    }
    truth += 45;
  }
  // The standard error of this estimate is about 0.8 %.
  expect(Math.abs(estimate / truth - 1)).toBeLessThan(0.03);
});

test('shares give each stratum one, none more than it has, and no more than the total', () => {
  return fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 100_000 }), { maxLength: 60 }),
      fc.integer({ min: 1, max: 300 }),
      (sizes, total) => {
        const shares = allot(sizes, total);
        const sum = shares.reduce((a, b) => a + b, 0);
        expect(sum).toBeLessThanOrEqual(Math.max(total, sizes.length));
        shares.forEach((share, index) => {
          expect(share).toBeGreaterThanOrEqual(1);
          expect(share).toBeLessThanOrEqual(sizes[index]!);
        });
        const available = sizes.reduce((a, b) => a + b, 0);
        if (available <= total) expect(sum).toBe(available);
      },
    ),
  );
});
