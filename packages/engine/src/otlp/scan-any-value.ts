import * as tags from './field-tags.ts';
import { WireError } from './wire-error.ts';
import type { WireReader } from './wire-reader.ts';

/** How deep values may nest; protobuf readers stop at 100 messages, and each level here is two of them. */
export const MAX_VALUE_DEPTH = 48;

/** Checks an `AnyValue` from the reader's position to `end` and leaves the reader there. */
export function scanAnyValue(reader: WireReader, end: number, depth = 0): void {
  checkDepth(reader, depth);
  while (reader.at < end) {
    const tag = reader.varint32(end);
    if (tag === tags.ANY_STRING) reader.checkText(reader.contentEnd(end));
    else if (tag === tags.ANY_ARRAY) scanValues(reader, reader.contentEnd(end), depth);
    else if (tag === tags.ANY_MAP) scanPairs(reader, reader.contentEnd(end), depth);
    else if (isScalar(tag)) reader.skipValue(tag & 7, end);
    else reader.skipField(tag, tags.ANY_FIELDS, end);
  }
}

function checkDepth(reader: WireReader, depth: number): void {
  if (depth <= MAX_VALUE_DEPTH) return;
  throw new WireError(reader.at, `a value nests deeper than ${MAX_VALUE_DEPTH} levels`);
}

function isScalar(tag: number): boolean {
  return tag === tags.ANY_INT || tag === tags.ANY_DOUBLE || tag === tags.ANY_BOOL || tag === tags.ANY_BYTES;
}

function scanValues(reader: WireReader, end: number, depth: number): void {
  while (reader.at < end) {
    const tag = reader.varint32(end);
    if (tag === tags.VALUES) scanAnyValue(reader, reader.contentEnd(end), depth + 1);
    else reader.skipField(tag, tags.VALUES_FIELDS, end);
  }
}

function scanPairs(reader: WireReader, end: number, depth: number): void {
  while (reader.at < end) {
    const tag = reader.varint32(end);
    if (tag === tags.VALUES) scanPair(reader, reader.contentEnd(end), depth);
    else reader.skipField(tag, tags.VALUES_FIELDS, end);
  }
}

function scanPair(reader: WireReader, end: number, depth: number): void {
  while (reader.at < end) {
    const tag = reader.varint32(end);
    if (tag === tags.KEY_VALUE_KEY) reader.checkText(reader.contentEnd(end));
    else if (tag === tags.KEY_VALUE_VALUE) scanAnyValue(reader, reader.contentEnd(end), depth + 1);
    else reader.skipField(tag, tags.KEY_VALUE_FIELDS, end);
  }
}
