import { EnvironmentName, Nanoseconds } from './primitives.ts';
import { z } from './zod.ts';

/** One stratum of the stream: the records of one line of code, as counted exactly by a processor. */
export const Stratum = z.strictObject({
  service: z.string(),
  /** The record's event name; empty for records without one. */
  durableId: z.string(),
  severityNumber: z.int(),
  /** Records and bytes that arrived, and that remained after the probes, in the frame's interval. */
  recordsIn: z.int().nonnegative(),
  bytesIn: z.int().nonnegative(),
  recordsOut: z.int().nonnegative(),
  bytesOut: z.int().nonnegative(),
  /** Records of this stratum in the frame's sample: each stands for `recordsIn / sampled` records. */
  sampled: z.int().nonnegative(),
});
export type Stratum = z.infer<typeof Stratum>;

/** The fate of a sampled record, as an index into this list. */
export const TAP_OUTCOMES = ['kept', 'changed', 'dropped'] as const;

/** The JSON head of a tap frame; see `encodeTapFrame`. */
export const TapHeader = z.strictObject({
  agent: z.string(),
  environment: EnvironmentName,
  sequence: z.int().nonnegative(),
  from: Nanoseconds,
  to: Nanoseconds,
  strata: z.array(Stratum),
  /** For each sampled record, in the order of the `before` bytes: the index of its stratum. */
  stratumOf: z.array(z.int().nonnegative()),
  /** For each sampled record: index into `TAP_OUTCOMES`. The `after` bytes hold the changed ones, in order. */
  outcomeOf: z.array(z.int().min(0).max(2)),
});
export type TapHeader = z.infer<typeof TapHeader>;

/** A frame of the tap: the sampled records before the probes, and the changed ones after, as OTLP `ExportLogsServiceRequest`. */
export interface TapFrame {
  readonly header: TapHeader;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** The largest frame that a receiver accepts, in bytes. */
export const MAX_TAP_FRAME_BYTES = 8_388_608;
const PREFIX = 12;

/** Frames as bytes: three big-endian u32 lengths (header, before, after), then the three parts. */
export function encodeTapFrame(frame: TapFrame): Uint8Array<ArrayBuffer> {
  const header = new TextEncoder().encode(JSON.stringify(frame.header));
  const bytes = new Uint8Array(PREFIX + header.length + frame.before.length + frame.after.length);
  const view = new DataView(bytes.buffer);
  let at = PREFIX;
  for (const [index, part] of [header, frame.before, frame.after].entries()) {
    view.setUint32(index * 4, part.length);
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Cuts a byte stream into tap frames, however the network cut it. Throws on a frame over `MAX_TAP_FRAME_BYTES` or with a malformed header. */
export class TapDecoder {
  #rest: Uint8Array = new Uint8Array(0);

  /** The frames that `chunk` completes. */
  push(chunk: Uint8Array): TapFrame[] {
    const bytes = concat(this.#rest, chunk);
    const frames: TapFrame[] = [];
    let at = 0;
    while (bytes.length - at >= PREFIX) {
      const [header, before, after] = lengths(bytes, at);
      const end = at + PREFIX + header + before + after;
      if (end - at > MAX_TAP_FRAME_BYTES)
        throw new RangeError(`A tap frame of ${end - at} bytes is over the limit.`);
      if (end > bytes.length) break;
      const start = at + PREFIX;
      frames.push({
        header: TapHeader.parse(JSON.parse(new TextDecoder().decode(bytes.subarray(start, start + header)))),
        before: bytes.subarray(start + header, start + header + before),
        after: bytes.subarray(start + header + before, end),
      });
      at = end;
    }
    this.#rest = bytes.slice(at);
    return frames;
  }
}

function lengths(bytes: Uint8Array, at: number): [number, number, number] {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, PREFIX);
  return [view.getUint32(0), view.getUint32(4), view.getUint32(8)];
}

function concat(left: Uint8Array, right: Uint8Array): Uint8Array {
  if (left.length === 0) return right;
  const bytes = new Uint8Array(left.length + right.length);
  bytes.set(left);
  bytes.set(right, left.length);
  return bytes;
}
