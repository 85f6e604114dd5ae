import { expect, test } from 'vitest';
import {
  call,
  dynamic,
  literal,
  long,
  moment,
  real,
  resultOf,
  type Term,
} from '../../../testing/expressions.ts';
import { md5 } from './md5.ts';
import { sha1 } from './sha1.ts';
import { sha256 } from './sha256.ts';
import { xxhash64 } from './xxhash64.ts';

const bytesOfLength = (length: number) =>
  Uint8Array.from({ length }, (_, index) => (index * 31 + length) & 0xff);

const bytesOf = (text: string) => new TextEncoder().encode(text);

test('the digests answer the vectors of their standards', () => {
  expect([md5(bytesOf('')), md5(bytesOf('message digest'))]).toEqual([
    'd41d8cd98f00b204e9800998ecf8427e',
    'f96b697d7cb7938d525a2f31aaf161d0',
  ]);
  expect(sha1(bytesOf('abc'))).toBe('a9993e364706816aba3e25717850c26c9cd0d89d');
  expect(sha256(bytesOf('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('every length around the blocks is padded as it should be', () => {
  // The digest of the digests of inputs of 0 to 199 bytes, as OpenSSL computes it.
  const digestOfAll = (digest: (bytes: Uint8Array) => string) =>
    digest(bytesOf(Array.from({ length: 200 }, (_, length) => digest(bytesOfLength(length))).join('')));
  expect([digestOfAll(md5), digestOfAll(sha1), digestOfAll(sha256)]).toEqual([
    'f644329930f0d9c11efb4bfbdce6c420',
    '61bf032d8cb190d46a6eefb8cac13c01c3f68920',
    '2b764ddff687659d32dfe8c1abbc0eb61b9d37c9cb5bfa037912be7f202a1f8e',
  ]);
});

test('xxHash64 answers its published vectors and those of short and long inputs', () => {
  const hash = (text: string) => xxhash64(bytesOf(text)).toString(16);
  expect([
    hash(''),
    hash('a'),
    hash('abc'),
    hash('Nobody inspects the spammish repetition'),
    hash('abcdefghijklmnopqrstuvwxyz0123456789'),
  ]).toEqual([
    'ef46db3751d8e999',
    'd24ec4f1a98c6e5b',
    '44bc2cf5ad770999',
    'fbcea83c8a378bf1',
    '64f23ecf1609b766',
  ]);
});

test('hash and the digests see values as Microsoft documents them', () => {
  const of = (name: string, ...args: Term[]) => resultOf(call('long', name, ...args));
  expect([
    of('hash', 'World'),
    of('hash', 'World', 100),
    of('hash_xxhash64', moment('2015-01-01')),
    of('hash', 'World', 0),
  ]).toEqual(['1846988464401551951', '51', '1380966698541616202', null]);
  const text = (name: string, value: Term) => resultOf(call('string', name, value));
  expect([text('hash_md5', moment('2020-01-01')), text('hash_sha1', 'World')]).toEqual([
    '786c530672d1f8db31fee25ea8a9390b',
    '70c07ec18ef89c5309bbb0937f3a6342411e1fdd',
  ]);
});

test('numbers are hashed as they lie in memory, and the remainder is never negative', () => {
  const of = (...args: Term[]) => resultOf(call('long', 'hash', ...args));
  expect([of(long(-1)), of(literal('int', -1)), of(real(-1)), of(long(-1), 100), of(long(null))]).toEqual([
    '-8804195676797548855',
    '9185342943168159635',
    '-6832119211494701554',
    '61',
    null,
  ]);
});

test('equal values of every other type have equal hashes', () => {
  const of = (value: Term) => resultOf(call('long', 'hash', value));
  expect(of(dynamic({ a: 1, b: [2] }))).toBe(of(dynamic({ b: [2], a: 1 })));
  expect(of(dynamic('a'))).not.toBe(of(dynamic(['a'])));
  expect(of(true)).not.toBe(of(false));
  expect(of(literal('guid', 'ae3133f2-6e22-49ae-b06a-16e6a9b212eb'))).toMatch(/^-?\d+$/);
});
