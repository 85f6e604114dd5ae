import fc from 'fast-check';
import { arbitraryRequest, oracleBytes } from '../packages/engine/src/otlp/testing/arbitrary-request.ts';

type Edit = (bytes: Uint8Array) => Uint8Array;

const place = fc.nat(1 << 20);
const byte = fc.nat(255);

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(place, byte).map(
    ([at, value]): Edit =>
      (bytes) =>
        replaced(bytes, at, value),
  ),
  place.map(
    (at): Edit =>
      (bytes) =>
        bytes.slice(0, at % (bytes.length + 1)),
  ),
  fc.tuple(place, fc.uint8Array({ maxLength: 12 })).map(
    ([at, added]): Edit =>
      (bytes) =>
        inserted(bytes, at, added),
  ),
  fc.tuple(place, place).map(
    ([from, to]): Edit =>
      (bytes) =>
        repeated(bytes, from, to),
  ),
);

function replaced(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = bytes.slice();
  if (copy.length > 0) copy[at % copy.length] = value;
  return copy;
}

function inserted(bytes: Uint8Array, at: number, added: Uint8Array): Uint8Array {
  const index = at % (bytes.length + 1);
  return Uint8Array.from([...bytes.subarray(0, index), ...added, ...bytes.subarray(index)]);
}

function repeated(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const [start, end] = [from, to].map((at) => at % (bytes.length + 1)).sort((a, b) => a - b) as [
    number,
    number,
  ];
  return inserted(bytes, end, bytes.subarray(start, Math.min(end, start + 256)));
}

/** A request as the oracle writes it, and then up to four bytes or stretches of it spoilt. */
export const spoiltRequest = fc
  .tuple(arbitraryRequest, fc.array(edit, { maxLength: 4 }))
  .map(([request, edits]) => edits.reduce((bytes, change) => change(bytes), oracleBytes(request)));
