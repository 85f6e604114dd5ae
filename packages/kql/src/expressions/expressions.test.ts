import type { BinaryOperator, Expression, ScalarType } from '@lookout/contract';
import { expect, test } from 'vitest';
import { expressionOf, planOf, stepsOf } from '../testing/compile-text.ts';

const literal = (type: ScalarType, value: string | number | boolean | null): Expression => ({
  kind: 'literal',
  type,
  value,
});
const column = (name: string, type: ScalarType): Expression => ({ kind: 'column', type, name });
const eventName = column('eventName', 'string');
const severity = column('severityNumber', 'int');
const attributes = column('attributes', 'dynamic');
const member = (object: Expression, key: string): Expression => ({
  kind: 'member',
  type: 'dynamic',
  object,
  key,
});
const call = (type: ScalarType, name: string, ...args: Expression[]): Expression => ({
  kind: 'call',
  type,
  function: name,
  arguments: args,
});

test.each<[string, Expression]>([
  ['true', literal('bool', true)],
  ['bool(null)', literal('bool', null)],
  ['int(5)', literal('int', 5)],
  ['5', literal('long', '5')],
  ['0x1F', literal('long', '31')],
  ['-5', literal('long', '-5')],
  ['-9223372036854775808', literal('long', '-9223372036854775808')],
  ['1.5', literal('real', 1.5)],
  ['real(nan)', literal('real', 'NaN')],
  ['decimal(1.10)', literal('decimal', '1.1')],
  ['guid(74BE27DE-1E4E-49D9-B579-FE0B331D3642)', literal('guid', '74be27de-1e4e-49d9-b579-fe0b331d3642')],
  ['datetime(1970-01-01 00:00:01)', literal('datetime', '1000000000')],
  ['1m', literal('timespan', '60000000000')],
  ['time(1.02:03:04.5)', literal('timespan', '93784500000000')],
  ['-1h', literal('timespan', '-3600000000000')],
  [String.raw`"a\n\"b\""`, literal('string', 'a\n"b"')],
  [String.raw`@'c:\x''y'`, literal('string', "c:\\x'y")],
  ['h"secret"', literal('string', 'secret')],
  ['"a" "b"', literal('string', 'ab')],
  ['(5)', literal('long', '5')],
])('the literal %s', (text, expected) => {
  expect(expressionOf(text)).toEqual(expected);
});

test('dynamic literals are JSON', () => {
  const text = 'dynamic({"list":[1,-2.5,null,true,"s"],"nested":{"a":{}}})';
  const value = { list: [1, -2.5, null, true, 's'], nested: { a: {} } };
  expect(expressionOf(text)).toEqual({ kind: 'literal', type: 'dynamic', value });
  expect(expressionOf('dynamic(null)')).toEqual(literal('dynamic', null));
});

test.each<[string, Expression]>([
  ['eventName', eventName],
  ["['eventName']", eventName],
  ['attributes.a', member(attributes, 'a')],
  ['attributes.a.b', member(member(attributes, 'a'), 'b')],
  ['attributes["http.route"]', member(attributes, 'http.route')],
  ["attributes.['http.route']", member(attributes, 'http.route')],
  [
    'attributes.list[0]',
    { kind: 'element', type: 'dynamic', object: member(attributes, 'list'), index: literal('long', '0') },
  ],
  [
    'attributes.list[-1]',
    { kind: 'element', type: 'dynamic', object: member(attributes, 'list'), index: literal('long', '-1') },
  ],
  ['attributes[eventName]', { kind: 'element', type: 'dynamic', object: attributes, index: eventName }],
])('the access %s', (text, expected) => {
  expect(expressionOf(text)).toEqual(expected);
});

const arithmetic: [string, BinaryOperator, ScalarType][] = [
  ['severityNumber + 1', '+', 'long'],
  ['severityNumber - 1', '-', 'long'],
  ['severityNumber * 1', '*', 'long'],
  ['severityNumber / 1', '/', 'long'],
  ['severityNumber % 1', '%', 'long'],
  ['severityNumber == 1', '==', 'bool'],
  ['severityNumber != 1', '!=', 'bool'],
  ['severityNumber <> 1', '!=', 'bool'],
  ['severityNumber < 1', '<', 'bool'],
  ['severityNumber <= 1', '<=', 'bool'],
  ['severityNumber > 1', '>', 'bool'],
  ['severityNumber >= 1', '>=', 'bool'],
];
test.each(arithmetic)('the operator in %s', (text, operator, type) => {
  const right = literal('long', '1');
  expect(expressionOf(text)).toEqual({ kind: 'binary', type, operator, left: severity, right });
});

test('a plus sign makes a long of an int, and changes nothing else', () => {
  expect(expressionOf('+severityNumber')).toEqual(call('long', 'tolong', severity));
  expect(expressionOf('+tolong(eventName)')).toEqual(expressionOf('tolong(eventName)'));
});

const textOperators = ['=~', '!~', 'matches regex'].concat(
  ['has', 'contains', 'startswith', 'endswith'].flatMap((word) => [
    word,
    `!${word}`,
    `${word}_cs`,
    `!${word}_cs`,
  ]),
);
test.each(textOperators)('the text operator %s', (operator) => {
  const right = literal('string', 'x');
  expect(expressionOf(`eventName ${operator} "x"`)).toEqual({
    kind: 'binary',
    type: 'bool',
    operator,
    left: eventName,
    right,
  });
});

test('text operators see dynamic values as text', () => {
  expect(expressionOf('attributes.a has "x"')).toMatchObject({
    operator: 'has',
    left: call('string', 'tostring', member(attributes, 'a')),
  });
});

test('and binds before or, and parentheses leave no trace', () => {
  const bare = expressionOf('eventName == "a" or eventName == "b" and severityNumber > 1');
  const grouped = expressionOf('eventName == "a" or (eventName == "b" and (severityNumber > 1))');
  expect(grouped).toEqual(bare);
  expect(bare).toMatchObject({ operator: 'or', right: { operator: 'and' } });
});

test.each([
  ['in', false, false],
  ['!in', true, false],
  ['in~', false, true],
  ['!in~', true, true],
])('membership by %s', (operator, isNegated, isCaseInsensitive) => {
  expect(expressionOf(`eventName ${operator} ("a", "b")`)).toEqual({
    kind: 'in',
    type: 'bool',
    operand: eventName,
    candidates: [literal('string', 'a'), literal('string', 'b')],
    isNegated,
    isCaseInsensitive,
  });
});

test('between has two ends, and a duration as its end counts from its start', () => {
  const ends = { low: literal('long', '1'), high: literal('long', '3') };
  const plain = { kind: 'between', type: 'bool', operand: severity, ...ends };
  expect(expressionOf('severityNumber between (1 .. 3)')).toEqual({ ...plain, isNegated: false });
  expect(expressionOf('severityNumber !between (1 .. 3)')).toEqual({ ...plain, isNegated: true });
  const start = literal('datetime', '0');
  expect(expressionOf('timestamp between (datetime(1970-01-01) .. 1h)')).toMatchObject({
    low: start,
    high: { operator: '+', left: start, right: literal('timespan', '3600000000000') },
  });
});

test.each<[string, ScalarType]>([
  ['iff(true, 1, 2.0)', 'real'],
  ['case(severityNumber > 1, "a", "b")', 'string'],
  ['coalesce(attributes.a, attributes.b)', 'dynamic'],
  ['isnull(attributes.a)', 'bool'],
  ['isnotempty(eventName)', 'bool'],
  ['strcat(eventName, "-", severityNumber)', 'string'],
  ['strlen(eventName)', 'long'],
  ['substring(eventName, 0, 3)', 'string'],
  ['replace_string(eventName, "a", "b")', 'string'],
  ['extract("(a+)", 1, eventName)', 'string'],
  ['toint(attributes.a)', 'int'],
  ['tolong(attributes.a)', 'long'],
  ['todouble(attributes.a)', 'real'],
  ['tobool(attributes.a)', 'bool'],
  ['bag_remove_keys(attributes, dynamic(["a"]))', 'dynamic'],
  ['bag_has_key(attributes, "a")', 'bool'],
  ['parse_json("{}")', 'dynamic'],
  ['bin(timestamp, 1m)', 'datetime'],
  ['now()', 'datetime'],
  ['ago(1h)', 'datetime'],
  ['not(true)', 'bool'],
])('the call %s', (text, type) => {
  const expression = expressionOf(text);
  expect(expression).toMatchObject({ kind: 'call', type, function: text.slice(0, text.indexOf('(')) });
});

test('time arithmetic has the types of KQL', () => {
  expect(expressionOf('timestamp - ago(1h)').type).toBe('timespan');
  expect(expressionOf('timestamp + 1h').type).toBe('datetime');
  expect(expressionOf('1h / 2m').type).toBe('real');
});

test('a minus before an expression negates it', () => {
  expect(expressionOf('-(severityNumber + 1)')).toMatchObject({ kind: 'negate', operand: { operator: '+' } });
});

test('let gives names to scalars and tables, which are written out in the plan', () => {
  const plan = planOf(
    'let limit_ = 16; let errors = logs | where severityNumber > limit_; errors | project limit_',
  );
  expect(plan.steps).toEqual([
    ...stepsOf('where severityNumber > 16'),
    { kind: 'project', columns: [{ name: 'limit_', value: literal('long', '16') }] },
  ]);
});
