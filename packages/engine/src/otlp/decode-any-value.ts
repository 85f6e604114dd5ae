import type { DynamicValue } from '../column.ts';
import { encodeBase64 } from './base64.ts';
import type { ByteRange } from './byte-range.ts';
import * as tags from './field-tags.ts';
import { decodeUtf8 } from './utf8.ts';
import { WireReader } from './wire-reader.ts';

/**
 * The value of an `AnyValue` that was scanned before: integers beyond 2^53 as bigints, bytes as base64 text,
 * an empty value as null.
 */
export function decodeAnyValue(bytes: Uint8Array, range: ByteRange): DynamicValue {
  if (range.start === range.end) return null;
  const textLength = range.end - range.start - 2;
  if (bytes[range.start] === tags.ANY_STRING && bytes[range.start + 1] === textLength && textLength < 0x80)
    return decodeUtf8(bytes, { start: range.start + 2, end: range.end });
  const reader = new WireReader(bytes);
  reader.at = range.start;
  return readAny(reader, range.end);
}

function readAny(reader: WireReader, end: number): DynamicValue {
  let value: DynamicValue = null;
  while (reader.at < end) {
    const tag = reader.varint32(end);
    const read = readers[tag];
    if (read === undefined) reader.skipValue(tag & 7, end);
    else value = read(reader, end);
  }
  return value;
}

type ValueReader = (reader: WireReader, end: number) => DynamicValue;

const readers: Readonly<Record<number, ValueReader>> = {
  [tags.ANY_STRING]: (reader, end) => readText(reader, end),
  [tags.ANY_BOOL]: (reader, end) => reader.int64(end) !== 0n,
  [tags.ANY_INT]: (reader, end) => narrow(reader.int64(end)),
  [tags.ANY_DOUBLE]: (reader, end) => reader.view.getFloat64(reader.fixed(8, end), true),
  [tags.ANY_ARRAY]: (reader, end) => readArray(reader, reader.contentEnd(end)),
  [tags.ANY_MAP]: (reader, end) => readMap(reader, reader.contentEnd(end)),
  [tags.ANY_BYTES]: (reader, end) => readBytes(reader, reader.contentEnd(end)),
};

function narrow(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

function readText(reader: WireReader, end: number): string {
  const textEnd = reader.contentEnd(end);
  const text = decodeUtf8(reader.bytes, { start: reader.at, end: textEnd });
  reader.at = textEnd;
  return text;
}

function readBytes(reader: WireReader, end: number): string {
  const text = encodeBase64(reader.bytes.subarray(reader.at, end));
  reader.at = end;
  return text;
}

function readArray(reader: WireReader, end: number): DynamicValue {
  const values: DynamicValue[] = [];
  while (reader.at < end) {
    const tag = reader.varint32(end);
    if (tag === tags.VALUES) values.push(readAny(reader, reader.contentEnd(end)));
    else reader.skipValue(tag & 7, end);
  }
  return values;
}

function readMap(reader: WireReader, end: number): DynamicValue {
  const entries: [string, DynamicValue][] = [];
  while (reader.at < end) {
    const tag = reader.varint32(end);
    if (tag === tags.VALUES) entries.push(readPair(reader, reader.contentEnd(end)));
    else reader.skipValue(tag & 7, end);
  }
  return objectOf(entries);
}

function readPair(reader: WireReader, end: number): [string, DynamicValue] {
  let key = '';
  let value: DynamicValue = null;
  while (reader.at < end) {
    const tag = reader.varint32(end);
    if (tag === tags.KEY_VALUE_KEY) key = readText(reader, end);
    else if (tag === tags.KEY_VALUE_VALUE) value = readAny(reader, reader.contentEnd(end));
    else reader.skipValue(tag & 7, end);
  }
  return [key, value];
}

/** `Object.fromEntries` makes own members even of `__proto__`: keys come from strangers. */
export function objectOf(entries: readonly (readonly [string, DynamicValue])[]): DynamicValue {
  return Object.fromEntries(entries);
}
