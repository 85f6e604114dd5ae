import { expect, test } from 'vitest';
import { canonicalJson, contentHash } from './canonical.ts';

test('the order of keys and absent members do not change the hash', () => {
  expect(contentHash({ b: 1, a: [true, null], c: undefined })).toBe(contentHash({ a: [true, null], b: 1 }));
});

test('the order of an array changes the hash', () => {
  expect(contentHash([1, 2])).not.toBe(contentHash([2, 1]));
});

test('keys are sorted by UTF-16 unit at every level', () => {
  expect(canonicalJson({ z: { b: 1, a: 2 }, A: 'é' })).toBe('{"A":"é","z":{"a":2,"b":1}}');
});

test('what JSON cannot say is refused', () => {
  expect(() => canonicalJson({ a: Number.NaN })).toThrow(/NaN/);
  expect(() => canonicalJson({ a: 1n })).toThrow(/bigint/);
});

test('the hash is SHA-256 of the canonical text', () => {
  expect(contentHash({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
});
