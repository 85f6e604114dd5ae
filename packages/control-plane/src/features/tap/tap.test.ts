import { PassThrough } from 'node:stream';
import { encodeTapFrame, type Nanoseconds, TapDecoder, type TapFrame } from '@lookout/contract';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Harness, startHarness } from '../agents/testing/plane-harness.ts';
import { FrameFeed } from './frame-feed.ts';
import { TapHub } from './tap-hub.ts';

const BINARY = { 'content-type': 'application/octet-stream' };
let harness: Harness;
beforeEach(async () => {
  harness = await startHarness();
});
afterEach(() => harness.close());

function aFrame(sequence: number, environment = 'production'): TapFrame {
  const stratum = { service: 'shop', durableId: 'LogLaunch', severityNumber: 9, sampled: 0 };
  const volume = { recordsIn: 100, bytesIn: 1_000, recordsOut: 40, bytesOut: 400 };
  return {
    header: {
      agent: 'g',
      environment,
      sequence,
      from: '1000000000' as Nanoseconds,
      to: '1250000000' as Nanoseconds,
      strata: [{ ...stratum, ...volume }],
      stratumOf: [],
      outcomeOf: [],
    },
    before: new Uint8Array(),
    after: new Uint8Array(),
  };
}

const post = (frame: TapFrame) => harness.post('/agents/v1/tap', encodeTapFrame(frame), BINARY);

test('a reader gets the last minute first, then what comes, of its environment only', async () => {
  await post(aFrame(1));
  await post(aFrame(2, 'staging'));
  const response = await fetch(`${harness.url}/api/v1/environments/production/tap`);
  const sequences: number[] = [];
  const decoder = new TapDecoder();
  const reading = (async () => {
    for await (const chunk of response.body ?? [])
      for (const frame of decoder.push(chunk)) sequences.push(frame.header.sequence);
  })().catch(() => undefined);
  await vi.waitFor(() => expect(sequences).toEqual([1]));
  await post(aFrame(3));
  await vi.waitFor(() => expect(sequences).toEqual([1, 3]));
  await harness.plane.close();
  await reading;
});

test('refuses a body that is no frame, and a caller without the token', async () => {
  expect((await harness.post('/agents/v1/tap', new Uint8Array(40).fill(7), BINARY)).status).toBe(400);
  const withoutToken = await fetch(`${harness.url}/agents/v1/tap`, {
    method: 'POST',
    headers: BINARY,
    body: encodeTapFrame(aFrame(1)),
  });
  expect(withoutToken.status).toBe(401);
});

test('volumes of the strata show in the overview of streams', async () => {
  await post(aFrame(1));
  await post(aFrame(2));
  const { body } = await harness.get('/environments/production/streams?window=60');
  expect(body).toMatchObject({
    environment: 'production',
    windowSeconds: 60,
    volumes: [
      {
        service: 'shop',
        durableId: 'LogLaunch',
        shareOfRecords: 1,
        shareOfBytes: 1,
        isNew: false,
        probeIds: [],
      },
    ],
  });
});

test('readers of environments that do not exist take no place of one that does', () => {
  const hub = new TapHub();
  for (let index = 0; index < 100; index += 1) hub.subscribe(`nowhere-${index}`, () => undefined);
  const frame = aFrame(1);
  expect(hub.add({ frame, bytes: new Uint8Array(1), masked: () => null, at: 0 })).toBe(true);
});

test('the hub forgets frames after a minute', () => {
  const hub = new TapHub();
  for (const at of [0, 30_000, 61_000])
    hub.add({ frame: aFrame(at), bytes: new Uint8Array(1), masked: () => null, at });
  expect(hub.recent('production', 61_000).map((held) => held.at)).toEqual([30_000, 61_000]);
});

test('a reader that does not read misses the oldest frames and holds bounded memory', async () => {
  const out = new PassThrough({ highWaterMark: 1 });
  const feed = new FrameFeed(out);
  for (let index = 0; index < 40; index += 1) feed.push(new Uint8Array(1_048_576).fill(index));
  expect(feed.missed).toBe(31);
  const first: number[] = [];
  for await (const chunk of out) {
    for (let at = 0; at < chunk.length; at += 1_048_576) first.push(chunk[at]);
    if (first.includes(39)) break;
  }
  expect(first).toEqual([0, 32, 33, 34, 35, 36, 37, 38, 39]);
});
