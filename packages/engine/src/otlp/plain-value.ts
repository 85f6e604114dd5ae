import type { ByteWords } from './byte-words.ts';
import * as tags from './field-tags.ts';

/**
 * Where a field ends that holds an `AnyValue` as nearly all are: a short ASCII text, a bool, an integer or a double and
 * nothing else. 0 for any other, which may be valid too: `scanAnyValue` finds out. `at` is where the field's tag of one
 * byte stands; four bytes must be there.
 */
export function plainValueEnd(words: ByteWords, at: number): number {
  const head = words.at(at);
  const end = at + 2 + ((head >>> 8) & 0xff);
  if ((head & 0x8000) !== 0 || end > words.bytes.length) return 0;
  switch ((head >>> 16) & 0xff) {
    case tags.ANY_STRING:
      return isAsciiText(words, at + 3, end) ? end : 0;
    case tags.ANY_INT:
    case tags.ANY_BOOL:
      return isWholeVarint(words.bytes, at + 3, end) ? end : 0;
    case tags.ANY_DOUBLE:
      return end - at === 11 ? end : 0;
    default:
      return 0;
  }
}

/** Whether a length of one byte stands at `at`, and so much ASCII follows up to `end`. */
function isAsciiText(words: ByteWords, at: number, end: number): boolean {
  return words.bytes[at] === end - at - 1 && words.isAscii(at + 1, end);
}

function isWholeVarint(bytes: Uint8Array, start: number, end: number): boolean {
  if (start >= end || end - start > 9) return false;
  for (let at = start; at < end - 1; at++) if (bytes[at]! < 0x80) return false;
  return bytes[end - 1]! < 0x80;
}
