import type { Json } from '@lookout/contract';
import { expect, test } from 'vitest';
import {
  call,
  dynamic,
  literal,
  long,
  mapped,
  moment,
  resultOf,
  type Term,
} from '../../testing/expressions.ts';

const of = (name: string, ...args: Term[]): Json => resultOf(call('dynamic', name, ...args));

test('bag_remove_keys removes keys, and nested ones by path', () => {
  const bag = { secret: 1, 'a.b': 2, inner: { secret: 3, 'kept.too': 4 } };
  const without = (keys: string[]) =>
    mapped('dynamic', [bag], (x) => call('dynamic', 'bag_remove_keys', x, dynamic(keys)))[0];
  expect(without(['secret'])).toEqual({ 'a.b': 2, inner: { secret: 3, 'kept.too': 4 } });
  expect(without(['a.b', '$.inner.secret', 'absent'])).toEqual({ secret: 1, inner: { 'kept.too': 4 } });
  expect(without(["$.inner['kept.too']", "$['a.b']"])).toEqual({ secret: 1, inner: { secret: 3 } });
});

test('what is no bag loses nothing', () => {
  expect(
    mapped('dynamic', ['text', [1], null], (x) => call('dynamic', 'bag_remove_keys', x, dynamic(['a']))),
  ).toEqual(['text', [1], null]);
});

test('bag_has_key looks at keys and paths, not at what a bag inherits', () => {
  const has = (key: string) =>
    mapped('dynamic', [{ a: null, b: { c: 1 } }, [1]], (x) => call('bool', 'bag_has_key', x, key));
  expect([has('a'), has('$.b.c'), has("$.b['c']"), has('toString'), has('$.a.x')]).toEqual([
    [true, null],
    [true, null],
    [true, null],
    [false, null],
    [false, null],
  ]);
});

test('bag_keys names the first level of bags only', () => {
  expect(
    mapped('dynamic', [{ a: 1, c: { d: 2 } }, {}, [1], 'a', null], (x) => call('dynamic', 'bag_keys', x)),
  ).toEqual([['a', 'c'], [], null, null, null]);
});

test('bag_merge takes the first of equal keys, where it stands', () => {
  const merged = of('bag_merge', dynamic({ a: 12, b: 2 }), dynamic({ c: 81, a: 1 }));
  expect(Object.keys(merged as object)).toEqual(['a', 'b', 'c']);
  expect(of('bag_merge', dynamic({ a: 12, b: 2 }), dynamic({ c: 81, a: 1 }))).toEqual({ a: 12, b: 2, c: 81 });
  expect(of('bag_merge', dynamic({ a: 12 }), dynamic([1]))).toBeNull();
});

test('bag_set_key sets keys of the root and nested ones', () => {
  expect(of('bag_set_key', dynamic({ a: 1, b: 2 }), 'b', 'new')).toEqual({ a: 1, b: 'new' });
  expect(of('bag_set_key', dynamic({ a: { x: 1 } }), '$.a.y', 2)).toEqual({ a: { x: 1, y: 2 } });
  expect(of('bag_set_key', dynamic({}), '$.a.b', 2)).toEqual({ a: { b: 2 } });
  expect([
    of('bag_set_key', dynamic([1]), 'a', 1),
    of('bag_set_key', dynamic({ a: [1] }), '$.a[0]', 1),
  ]).toEqual([null, null]);
});

test('keys of the language around it are plain keys', () => {
  const bag = of('bag_set_key', dynamic({}), '__proto__', 1);
  expect(Object.keys(bag as object)).toEqual(['__proto__']);
});

test('bag_pack keeps the values with their types; times become text', () => {
  const packed = of(
    'bag_pack',
    'Level',
    'Info',
    'Id',
    1234,
    'Inner',
    call('dynamic', 'pack', 'url', 'x'),
    'Null',
    long(null),
  );
  expect(packed).toEqual({ Level: 'Info', Id: 1234, Inner: { url: 'x' }, Null: null });
  expect(of('pack_dictionary', 'at', moment('2024-01-01T00:00:00Z'))).toEqual({
    at: '2024-01-01T00:00:00.0000000Z',
  });
});

test('pack_all leaves out what is null or empty when told to', () => {
  const members: Term[] = ['Source', '', 'Count', 42, 'None', long(null), 'No', false];
  expect(of('pack_all', false, ...members)).toEqual({ Source: '', Count: 42, None: null, No: false });
  expect(of('pack_all', true, ...members)).toEqual({ Count: 42, No: false });
});

test('pack_array keeps the order of its arguments', () => {
  expect(of('pack_array', 1, '2', true, dynamic([3]), literal('timespan', '2000000000'))).toEqual([
    1,
    '2',
    true,
    [3],
    '00:00:02',
  ]);
});

test.each<[Json, Json, Json]>([
  [['a', 'b', 'c'], [1, '2', 3.4], { a: 1, b: '2', c: 3.4 }],
  [['a', 'b', 'c'], [1, '2'], { a: 1, b: '2', c: null }],
  [['a', 'b'], [1, '2', 2.5], { a: 1, b: '2' }],
  [['a', 8, 'b'], [1, '2', 2.5], { a: 1, b: 2.5 }],
  [['a', 8, 'b'], 1, { a: null, b: null }],
  ['a', [1, '2', 2.5], null],
])('bag_zip of %j and %j', (keys, values, expected) => {
  expect(of('bag_zip', dynamic(keys), dynamic(values))).toEqual(expected);
});

test.each<[Json, Json]>([
  [{ a: 'b', c: 123 }, ["['a']", "['c']"]],
  [{ prop1: [1, 2, 3, 4], prop2: 'value2' }, ["['prop1']", "['prop1'][0]", "['prop2']"]],
  [
    { listProperty: [100, 200, 'abcde', { x: 'y' }] },
    ["['listProperty']", "['listProperty'][0]", "['listProperty'][0]['x']"],
  ],
  ['text', null],
])('treepath of %j', (value, expected) => {
  expect(of('treepath', dynamic(value))).toEqual(expected);
});

test('paths that together are too long are null', () => {
  const leaves = Object.fromEntries(Array.from({ length: 2000 }, (_, place) => [`leaf${place}`, 1]));
  expect(of('treepath', dynamic({ ['x'.repeat(1000)]: leaves }))).toBeNull();
});
