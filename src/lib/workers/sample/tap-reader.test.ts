import { encodeTapFrame, type Nanoseconds, type TapFrame } from '@lookout/contract';
import { expect, test } from 'vitest';
import { TapReader, type TapState } from './tap-reader.ts';

const frameBytes = (sequence: number) =>
  encodeTapFrame({
    header: {
      agent: 'gateway-1',
      environment: 'production',
      sequence,
      from: '0' as Nanoseconds,
      to: '1' as Nanoseconds,
      strata: [],
      stratumOf: [],
      outcomeOf: [],
    },
    before: new Uint8Array([1, 2, 3]),
    after: new Uint8Array(0),
  });

/** Follows a tap that answers with `answers` in turn and then stays silent. */
async function follow(
  answers: (() => Response)[],
  until: (states: TapState[], frames: TapFrame[]) => boolean,
) {
  const frames: TapFrame[] = [];
  const states: TapState[] = [];
  await new Promise<void>((done) => {
    const reader: TapReader = new TapReader({
      url: '/tap',
      onFrame: (frame) => note(() => frames.push(frame)),
      onState: (state) => note(() => states.push(state)),
      fetch: async () => {
        const next = answers.shift();
        if (!next) return new Response(new ReadableStream());
        return next();
      },
      now: () => 1_000,
      random: () => 0,
    });
    function note(add: () => void) {
      add();
      if (!until(states, frames)) return;
      reader.stop();
      done();
    }
    reader.start();
  });
  return { frames, states };
}

test('frames arrive however the network cut them', async () => {
  const bytes = new Uint8Array([...frameBytes(1), ...frameBytes(2)]);
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += 7) controller.enqueue(bytes.slice(at, at + 7));
    },
  });
  const { frames } = await follow([() => new Response(body)], (_states, seen) => seen.length === 2);
  expect(frames.map((frame) => frame.header.sequence)).toEqual([1, 2]);
  expect([...(frames[0]?.before ?? [])]).toEqual([1, 2, 3]);
});

test('a tap that ends is opened again after a pause', async () => {
  const once = (sequence: number) => () => new Response(frameBytes(sequence));
  const { frames, states } = await follow([once(1), once(2)], (_states, seen) => seen.length === 2);
  expect(frames.map((frame) => frame.header.sequence)).toEqual([1, 2]);
  expect(states.map((state) => state.kind)).toEqual(['connecting', 'live', 'waiting', 'connecting', 'live']);
  expect(states[2]).toMatchObject({ problem: 'The control plane ended the tap.', retryAt: 1_250 });
});

test('refusals and an unreachable server say so, and the pause grows', async () => {
  const refuse = () => new Response(null, { status: 503 });
  const unreachable = () => {
    throw new TypeError('fetch failed');
  };
  const waits = (states: TapState[]) => states.filter((state) => state.kind === 'waiting');
  const { states } = await follow([refuse, unreachable], (seen) => waits(seen).length === 2);
  expect(waits(states)).toEqual([
    { kind: 'waiting', problem: 'The control plane answered 503 for the tap.', retryAt: 1_250 },
    { kind: 'waiting', problem: 'The control plane cannot be reached.', retryAt: 1_500 },
  ]);
});
