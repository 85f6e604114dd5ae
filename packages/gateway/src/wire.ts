// The little of the protobuf wire format that the gateway itself needs; whole messages are the engine's work.
// https://protobuf.dev/programming-guides/encoding/

/** A malformed message: what is wrong, and at which byte. */
export class WireError extends Error {
  readonly offset: number;

  constructor(offset: number, reason: string) {
    super(reason);
    this.name = 'WireError';
    this.offset = offset;
  }
}

/** One field of a message: its number, its wire type, and where its value lies (`value` for varints). */
export interface WireField {
  readonly number: number;
  readonly type: number;
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** The fields of a message in `bytes[start, end)`. Throws a WireError where it is malformed. */
export function* fields(bytes: Uint8Array, start = 0, end = bytes.length): Generator<WireField> {
  let at = start;
  while (at < end) {
    const tag = readVarint(bytes, at, end);
    const [number, type] = [Math.floor(tag.value / 8), tag.value % 8];
    if (number === 0) throw new WireError(at, 'field number 0 is not allowed');
    const field = readValue(bytes, { number, type, start: tag.end, end, value: 0 });
    yield field;
    at = field.end;
  }
}

const FIXED: Readonly<Record<number, number>> = { 1: 8, 5: 4 };

function readValue(bytes: Uint8Array, field: WireField): WireField {
  if (field.type === 0) return { ...field, ...readVarint(bytes, field.start, field.end) };
  const [start, length] = field.type === 2 ? readLength(bytes, field) : [field.start, FIXED[field.type]];
  if (length === undefined) throw new WireError(field.start, `wire type ${field.type} is not supported`);
  if (start + length > field.end)
    throw new WireError(field.start, `a field of ${length} bytes runs past the end of its message`);
  return { ...field, start, end: start + length };
}

function readLength(bytes: Uint8Array, field: WireField): [number, number] {
  const length = readVarint(bytes, field.start, field.end);
  return [length.end, length.value];
}

function readVarint(bytes: Uint8Array, start: number, limit: number): { value: number; end: number } {
  let value = 0;
  for (let at = start, scale = 1; at < limit && at < start + 10; at += 1, scale *= 128) {
    const byte = bytes[at] ?? 0;
    value += (byte & 127) * scale;
    if (byte < 128) return { value, end: at + 1 };
  }
  throw new WireError(
    start,
    start + 10 <= limit ? 'a varint is longer than 10 bytes' : 'a varint is cut off',
  );
}
