import type { ByteRange } from './byte-range.ts';
import * as tags from './field-tags.ts';
import { decodeUtf8 } from './utf8.ts';
import { WireReader } from './wire-reader.ts';

/** A value inside another one: where it lies, and under which key, `''` in a list. */
export interface NestedValue extends ByteRange {
  readonly bytes: Uint8Array;
  readonly key: string;
}

/** The values in a list (`ANY_ARRAY`) or a map (`ANY_MAP`) that was scanned before; none where it is something else. */
export function nestedValues(
  value: ByteRange & { readonly bytes: Uint8Array },
  kind: typeof tags.ANY_ARRAY | typeof tags.ANY_MAP,
): NestedValue[] {
  const found: NestedValue[] = [];
  eachField(value.bytes, value, (tag, content) => {
    if (tag !== kind) return;
    // As with any field that is not repeated, the last one counts.
    found.length = 0;
    eachField(value.bytes, content, (inner, item) => {
      if (inner !== tags.VALUES) return;
      found.push(
        kind === tags.ANY_MAP ? pairIn(value.bytes, item) : { ...item, bytes: value.bytes, key: '' },
      );
    });
  });
  return found;
}

function pairIn(bytes: Uint8Array, pair: ByteRange): NestedValue {
  let key = '';
  let value: ByteRange = { start: pair.end, end: pair.end };
  eachField(bytes, pair, (tag, content) => {
    if (tag === tags.KEY_VALUE_KEY) key = decodeUtf8(bytes, content);
    if (tag === tags.KEY_VALUE_VALUE) value = content;
  });
  return { ...value, bytes, key };
}

/** Each length-delimited field of a message. */
function eachField(
  bytes: Uint8Array,
  { start, end }: ByteRange,
  visit: (tag: number, content: ByteRange) => void,
): void {
  const reader = new WireReader(bytes);
  reader.at = start;
  while (reader.at < end) {
    const tag = reader.varint32(end);
    if ((tag & 7) !== 2) reader.skipValue(tag & 7, end);
    else {
      const contentEnd = reader.contentEnd(end);
      visit(tag, { start: reader.at, end: contentEnd });
      reader.at = contentEnd;
    }
  }
}
