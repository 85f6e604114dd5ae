import { expect, test } from 'vitest';
import { as, call, dynamic, mapped, resultOf, type Term } from '../testing/expressions.ts';

test('dynamic_to_json gives equal values equal texts', () => {
  const text = (value: Term) => resultOf(call('string', 'dynamic_to_json', value));
  expect(text(dynamic({ B: { d: 5, c: 1 }, A: [2, 1] }))).toBe('{"A":[2,1],"B":{"c":1,"d":5}}');
  expect([text('a'), text(dynamic(null))]).toEqual(['"a"', 'null']);
});

test('extract_json finds what a path leads to, in the type that the plan declares', () => {
  const json = '{"name":"John","ages":[30,"31"],"nested":{"a b":true}}';
  const found = (path: string) => call('dynamic', 'extract_json', path, json);
  expect(resultOf(as('string', found('$.name')))).toBe('John');
  expect(resultOf(as('long', found('$.ages[1]')))).toBe('31');
  expect(resultOf(found("$.nested['a b']"))).toBe(true);
  expect(resultOf(as('string', found('$.nested')))).toBe('{"a b":true}');
});

test('extract_json finds nothing without a path, without JSON or where the path ends early', () => {
  const results = ['{"a":1}', 'no json', ''].map((json) =>
    resultOf(call('dynamic', 'extractjson', '$.b.c', json)),
  );
  expect(results).toEqual([null, null, null]);
  expect(resultOf(call('dynamic', 'extract_json', 'a', '{"a":1}'))).toBeNull();
  expect(mapped('string', ['$.a', '$.b'], (x) => call('dynamic', 'extract_json', x, '{"a":1}'))).toEqual([
    1,
    null,
  ]);
});
