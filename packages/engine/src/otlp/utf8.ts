import type { ByteRange } from './byte-range.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const LONGEST_SHORT_TEXT = 12;

/** The offset of the first byte that is not well-formed UTF-8, or -1. Source: Unicode 16, table 3-7. */
export function invalidUtf8At(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && bytes[at]! < 0x80) at++;
  while (at < end) {
    const length = sequenceLength(bytes, at, end);
    if (length === 0) return at;
    at += length;
  }
  return -1;
}

/** Text of bytes that were checked before. Short ASCII is by far the most common and skips the decoder's call. */
export function decodeUtf8(bytes: Uint8Array, { start, end }: ByteRange): string {
  if (end - start > LONGEST_SHORT_TEXT) return decoder.decode(bytes.subarray(start, end));
  let text = '';
  let at = start;
  // Four at a time: pieces of text cost more than the bytes in them.
  for (; at + 4 <= end; at += 4) {
    const [a, b, c, d] = [bytes[at]!, bytes[at + 1]!, bytes[at + 2]!, bytes[at + 3]!];
    if ((a | b | c | d) >= 0x80) return decoder.decode(bytes.subarray(start, end));
    text += String.fromCharCode(a, b, c, d);
  }
  for (; at < end; at++) {
    if (bytes[at]! >= 0x80) return decoder.decode(bytes.subarray(start, end));
    text += String.fromCharCode(bytes[at]!);
  }
  return text;
}

/** The length of the well-formed sequence at `at`, or 0. */
function sequenceLength(bytes: Uint8Array, at: number, end: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  const length = lengthByLead(lead);
  if (length === 0 || at + length > end) return 0;
  const second = bytes[at + 1]!;
  if (second < lowestSecond(lead) || second > highestSecond(lead)) return 0;
  for (let next = at + 2; next < at + length; next++) {
    if ((bytes[next]! & 0xc0) !== 0x80) return 0;
  }
  return length;
}

function lengthByLead(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 0;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

/** Keeps out overlong forms. */
function lowestSecond(lead: number): number {
  if (lead === 0xe0) return 0xa0;
  return lead === 0xf0 ? 0x90 : 0x80;
}

/** Keeps out surrogates and what lies beyond U+10FFFF. */
function highestSecond(lead: number): number {
  if (lead === 0xed) return 0x9f;
  return lead === 0xf4 ? 0x8f : 0xbf;
}
