import { expect, test } from 'vitest';
import { encodeTapFrame, TapDecoder, type TapFrame, TapHeader } from './tap.ts';

function frame(sequence: number): TapFrame {
  const header = TapHeader.parse({
    agent: 'gateway',
    environment: 'production',
    sequence,
    from: '1',
    to: '2',
    strata: [],
    stratumOf: [],
    outcomeOf: [],
  });
  return { header, before: new Uint8Array([1, 2, sequence]), after: new Uint8Array([9]) };
}

test('frames survive a network that cuts them into single bytes', () => {
  const bytes = [frame(1), frame(2)].map(encodeTapFrame);
  const decoder = new TapDecoder();
  const received = bytes.flatMap((one) => [...one].flatMap((byte) => decoder.push(new Uint8Array([byte]))));
  expect(received.map((one) => one.header.sequence)).toEqual([1, 2]);
  expect([...received[1]!.before]).toEqual([1, 2, 2]);
});

test('several frames in one chunk come out at once, in order', () => {
  const [a, b] = [encodeTapFrame(frame(1)), encodeTapFrame(frame(2))];
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  expect(new TapDecoder().push(both).map((one) => one.header.sequence)).toEqual([1, 2]);
});

test('a frame over the limit is refused before it is buffered', () => {
  const bytes = new Uint8Array(12);
  new DataView(bytes.buffer).setUint32(4, 0x7fffffff);
  expect(() => new TapDecoder().push(bytes)).toThrow(/over the limit/);
});
