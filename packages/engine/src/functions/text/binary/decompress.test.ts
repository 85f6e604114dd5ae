import { expect, test } from 'vitest';
import { call, mapped, resultOf } from '../../../testing/expressions.ts';
import { MOST_TEXT } from '../limits.ts';
import { inflate } from './inflate.ts';

const unzip = (kind: 'zlib' | 'gzip', text: string) =>
  mapped('string', [text], (x) => call('string', `${kind}_decompress_from_base64_string`, x))[0];

const LINES = Array.from(
  { length: 40 },
  (_, i) => `request ${(i * 37) % 101} took ${i * i} ms on host-${i % 5}`,
).join('\n');

/** Packed by zlib at its highest level, with codes of its own. */
const PACKED_LINES =
  'eNp1k1FqxDAMRP97Cl+gYMmyZB9oobC0oZv0/qVkZFLIfE+YJ148r8f3z2M/Si3Htj1LLZ972b7Kx7Yf7/XthbTFGcs1lhWHnbFdY12xoHxe47Ziy3K/5rbygXbt98cp6pvfX9fRb/P+vIl+t/v7GvqH3N/neX9l9pAr0WcAiBGBsQwRhZKISRx2IJRJHJGSiUUFQgfR6PkblHickf+JiGxAGBMZQJgRk458EJEGQlcicoDQg4gUIJyJ7EB4EJETiFAiUoGIQUQ6EMOIyL+XeC6OPkkwprNJ54uqSlzO/GCwXYMh0tmy1zKYTUmKTrbupDRn+25rXkSoJqX/n6j9AiT5n3M=';

test('zlib and gzip are unpacked: stored, with fixed codes and with codes of their own', () => {
  expect(unzip('gzip', 'H4sIAAAAAAAA/wEUAOv/MTIzNDU2Nzg5MHF3ZXJ0eXVpb3A6m7f2FAAAAA==')).toBe(
    '1234567890qwertyuiop',
  );
  expect(unzip('zlib', 'eAEBFADr/zEyMzQ1Njc4OTBxd2VydHl1aW9wOAkGdw==')).toBe('1234567890qwertyuiop');
  expect(unzip('zlib', 'eJwLSS0uUSguKcrMS1cwNDIGACxqBQ4=')).toBe('Test string 123');
  expect(unzip('gzip', 'H4sIAAAAAAAAAzu88sP8GQ0KaZkVqSnIJADRC1UDGAAAAA==')).toBe('é😀 fixed fixed fixed');
  expect(unzip('zlib', PACKED_LINES)).toBe(LINES);
});

test('what is damaged in any place gives nothing', () => {
  expect([unzip('zlib', 'x0x0x0'), unzip('gzip', 'x0x0x0'), unzip('zlib', ''), unzip('gzip', '')]).toEqual([
    '',
    '',
    '',
    '',
  ]);
  expect(unzip('gzip', PACKED_LINES)).toBe('');
  const changedAt = (at: number) =>
    PACKED_LINES.slice(0, at) + (PACKED_LINES[at] === 'A' ? 'B' : 'A') + PACKED_LINES.slice(at + 1);
  const places = Array.from({ length: PACKED_LINES.length - 1 }, (_, at) => at);
  // Only the bits that fill the last byte before the checksum may change without anybody noticing.
  expect(places.filter((at) => unzip('zlib', changedAt(at)) === LINES).length).toBeLessThan(2);
  expect(places.every((at) => ['', LINES].includes(unzip('zlib', changedAt(at)) as string))).toBe(true);
  expect(places.every((at) => unzip('zlib', PACKED_LINES.slice(0, at - (at % 4))) === '')).toBe(true);
});

/** So many zeros: one literal, then repetitions of 258 in two bits each, with fixed codes the longest there are. */
function packedZeros(repetitions: number): Uint8Array {
  const bits = [
    '1',
    '10',
    '00110000',
    ...new Array<string>(repetitions).fill('1100010100000'),
    '0000000',
  ].join('');
  return Uint8Array.from({ length: Math.ceil(bits.length / 8) }, (_, index) =>
    Number.parseInt([...bits.slice(index * 8, index * 8 + 8)].reverse().join(''), 2),
  );
}

test('what would grow beyond the limit is not unpacked', () => {
  const most = Math.floor((MOST_TEXT - 1) / 258);
  expect(inflate(packedZeros(most), 0, MOST_TEXT)?.bytes).toHaveLength(1 + most * 258);
  expect(inflate(packedZeros(most + 1), 0, MOST_TEXT)).toBeNull();
});

test('unpacking is empty for bytes that are no text', () => {
  // The single byte 0xff, stored.
  expect(resultOf(call('string', 'zlib_decompress_from_base64_string', 'eAEBAQD+//8BAAEA'))).toBe('');
});
