import { expect, test } from 'vitest';
import { call, dynamic, long, resultOf, type Term } from '../../testing/expressions.ts';

const number = (name: string, ...args: Term[]) => resultOf(call('long', name, ...args));
const truth = (name: string, ...args: Term[]) => resultOf(call('bool', name, ...args));
const text = (name: string, ...args: Term[]) => resultOf(call('string', name, ...args));

test.each([
  ['192.168.1.1', '3232235777'],
  ['192.168.1.1/24', '3232235776'],
  ['255.255.255.255/31', '4294967294'],
  ['0.0.0.0/0', '0'],
  ['255.255.255.255/0', '0'],
  ['256.1.1.1', null],
  ['1.1.1.1/33', null],
  ['1.1.1', null],
  ['', null],
])('parse_ipv4 of %s', (ip, expected) => {
  expect(number('parse_ipv4', ip)).toBe(expected);
});

test('parse_ipv4_mask counts the bits of the shorter prefix', () => {
  expect(number('parse_ipv4_mask', '192.168.1.1', 24)).toBe('3232235776');
  expect(number('parse_ipv4_mask', '192.168.1.1/16', 24)).toBe('3232235520');
  expect([number('parse_ipv4_mask', '192.168.1.1', 40), number('parse_ipv4_mask', 'x', 24)]).toEqual([
    null,
    null,
  ]);
});

test.each([
  ['192.168.255.255', 128, '0000:0000:0000:0000:0000:ffff:c0a8:ffff'],
  ['192.168.255.255', 120, '0000:0000:0000:0000:0000:ffff:c0a8:ff00'],
  ['192.168.255.255/24', 124, '0000:0000:0000:0000:0000:ffff:c0a8:ff00'],
  ['fe80::85d:e82c:9446:7994', 128, 'fe80:0000:0000:0000:085d:e82c:9446:7994'],
  ['fe80::85d:e82c:9446:7994/120', 124, 'fe80:0000:0000:0000:085d:e82c:9446:7900'],
  ['::192.168.255.255', 128, '0000:0000:0000:0000:0000:ffff:c0a8:ffff'],
  ['::192.168.255.255/24', 128, '0000:0000:0000:0000:0000:ffff:c0a8:ff00'],
  ['::', 128, '0000:0000:0000:0000:0000:0000:0000:0000'],
  ['1::2::3', 128, ''],
  ['1:2:3:4:5:6:7', 128, ''],
  ['1:2:3:4:5:6:7:8:9', 128, ''],
  ['12345::', 128, ''],
  ['::1', 129, ''],
])('parse_ipv6_mask of %s and %i', (ip, prefix, expected) => {
  expect(text('parse_ipv6_mask', ip, prefix)).toBe(expected);
});

test('parse_ipv6 writes all groups, and nothing for what is no address', () => {
  expect(text('parse_ipv6', '192.168.255.255/24')).toBe('0000:0000:0000:0000:0000:ffff:c0a8:ff00');
  expect(text('parse_ipv6', 'hello')).toBe('');
});

test('addresses are compared within the shortest prefix', () => {
  expect(number('ipv4_compare', '192.168.1.1/30', '192.168.1.255/24')).toBe('0');
  expect(number('ipv4_compare', '192.168.1.1', '192.168.1.0', 31)).toBe('0');
  expect(number('ipv4_compare', '10.0.0.1', '192.168.1.0')).toBe('-1');
  expect(number('ipv4_compare', '192.168.1.0', '10.0.0.1')).toBe('1');
  expect([
    number('ipv4_compare', '10.0.0', '10.0.0.1'),
    number('ipv4_compare', '10.0.0.1', '10.0.0.1', 33),
  ]).toEqual([null, null]);
});

test('ipv6_compare takes both notations', () => {
  expect(number('ipv6_compare', '192.168.1.1/24', '::ffff:c0a8:01ff', 127)).toBe('0');
  expect(number('ipv6_compare', '::192.168.1.1/30', '192.168.1.255/24')).toBe('0');
  expect(number('ipv6_compare', '192.168.1.1', '192.169.1.1', 31)).toBe('-1');
  expect(number('ipv6_compare', 'fe80::85d:e82c:9446:7994', 'fe80::85d:e82c:9446:7995', 127)).toBe('0');
  expect(number('ipv6_compare', 'fe81::', 'fe80::')).toBe('1');
});

test('is_match is equality', () => {
  expect([
    truth('ipv4_is_match', '10.0.0.1', '10.0.0.1'),
    truth('ipv4_is_match', '10.0.0.1', '10.0.0.2'),
  ]).toEqual([true, false]);
  expect([truth('ipv6_is_match', '::1', '::2', 120), truth('ipv6_is_match', '::1', 'x')]).toEqual([
    true,
    null,
  ]);
});

test('an address lies in a range, a larger network does not', () => {
  expect(truth('ipv4_is_in_range', '192.168.1.6', '192.168.1.1/24')).toBe(true);
  expect(truth('ipv4_is_in_range', '192.168.0.0/16', '192.168.1.1/24')).toBe(false);
  expect(truth('ipv4_is_in_range', 'x', '192.168.1.1/24')).toBeNull();
  const ip = 'a5e:f127:8a9d:146d:e102:b5d3:c755:f6cd';
  expect(truth('ipv6_is_in_range', ip, `${ip}/112`)).toBe(true);
});

test('ranges may be given one by one or as an array', () => {
  expect(truth('ipv4_is_in_any_range', '127.0.0.1', '10.0.0.0/8', '127.0.0.0/8')).toBe(true);
  expect(truth('ipv4_is_in_any_range', '127.0.0.1', dynamic(['10.0.0.0/8', '127.0.0.1']))).toBe(true);
  expect(truth('ipv4_is_in_any_range', '1.1.1.1', dynamic(['10.0.0.0/8']))).toBe(false);
  expect(truth('ipv4_is_in_any_range', '1.1.1.1', dynamic(['10.0.0.0/8', 'x']))).toBeNull();
  expect(truth('ipv6_is_in_any_range', '::1', '0:0:0:0:0:ffff:c0a8:ac/60')).toBe(true);
});

test.each([
  ['10.1.2.3', true],
  ['192.168.1.1/24', true],
  ['172.31.0.1', true],
  ['172.32.0.1', false],
  ['127.0.0.1', false],
  ['x', null],
])('ipv4_is_private of %s', (ip, expected) => {
  expect(truth('ipv4_is_private', ip)).toBe(expected);
});

test('ipv4_netmask_suffix is 32 without a prefix', () => {
  expect(['10.1.2.3', '192.168.1.1/24', 'x'].map((ip) => number('ipv4_netmask_suffix', ip))).toEqual([
    '32',
    '24',
    null,
  ]);
});

test('format_ipv4 takes text and numbers', () => {
  expect(text('format_ipv4', '192.168.1.1', 24)).toBe('192.168.1.0');
  expect(text('format_ipv4', '192.168.1.1/24', 32)).toBe('192.168.1.0');
  expect(text('format_ipv4', long(3232236034), 24)).toBe('192.168.2.0');
  expect(text('format_ipv4_mask', '192.168.1.1/24', 32)).toBe('192.168.1.0/24');
  expect(text('format_ipv4_mask', long(3232236034))).toBe('192.168.2.2/32');
  expect([
    text('format_ipv4', '192.168.1.1', -1),
    text('format_ipv4', long(2 ** 32)),
    text('format_ipv4', 'x'),
  ]).toEqual(['', '', '']);
});

test('ipv4_range_to_cidr_list covers a range with the fewest networks', () => {
  const list = (start: string, end: string) =>
    resultOf(call('dynamic', 'ipv4_range_to_cidr_list', start, end));
  expect(list('1.1.128.0', '1.1.140.255')).toEqual(['1.1.128.0/21', '1.1.136.0/22', '1.1.140.0/24']);
  expect(list('0.0.0.0', '255.255.255.255')).toEqual(['0.0.0.0/0']);
  expect(list('1.1.1.1', '1.1.1.1')).toEqual(['1.1.1.1/32']);
  expect([list('1.1.1.2', '1.1.1.1'), list('x', '1.1.1.1')]).toEqual([[], null]);
});

const line = '05:04:54 127.0.0.1 GET /favicon.ico 404, then 10.0.0.256 and a10.0.0.7';

test('has_ipv4 finds whole addresses set off from letters and digits', () => {
  expect(
    ['127.0.0.1', '127.0.0.2', '10.0.0.256', '10.0.0.7', '0.0.1'].map((ip) => truth('has_ipv4', line, ip)),
  ).toEqual([true, false, false, false, false]);
});

test('has_ipv4_prefix wants whole numbers with a dot', () => {
  const prefixes = ['127.', '127.0.', '127.0.0.1', '127.0', '12.', '', '10.'];
  expect(prefixes.map((prefix) => truth('has_ipv4_prefix', line, prefix))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

test('has_any_ipv4 and has_any_ipv4_prefix look for several', () => {
  expect(truth('has_any_ipv4', line, '1.1.1.1', '127.0.0.1')).toBe(true);
  expect(truth('has_any_ipv4', line, dynamic(['1.1.1.1', '10.0.0.256']))).toBe(false);
  expect(truth('has_any_ipv4_prefix', line, dynamic(['192.', '127.0.']))).toBe(true);
  expect(truth('has_any_ipv4_prefix', line, '127.0', '192.')).toBe(false);
});
