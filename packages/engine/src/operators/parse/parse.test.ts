import type { Json, ParsePart, ScalarType, Step } from '@lookout/contract';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePlanOver } from '../../plan/compile-plan.ts';
import { createTable, tableRows } from '../../table/create-table.ts';
import { column, dynamic } from '../../testing/expressions.ts';
import { record, recordColumns, runSteps, someTime } from '../../testing/plans.ts';

const star: ParsePart = { kind: 'any' };
const fixed = (text: string): ParsePart => ({ kind: 'text', text });
const taken = (name: string, type: ScalarType = 'string'): ParsePart => ({ kind: 'column', name, type });

type Changes = Partial<Extract<Step, { kind: 'parse' }>>;

/** What a pattern takes out of some texts: the rows of its columns alone. */
function parsed(texts: readonly string[], pattern: ParsePart[], changes: Changes = {}): Json[][] {
  const step: Step = {
    kind: 'parse',
    input: column('text', 'string'),
    mode: 'simple',
    flags: '',
    pattern,
    isFilter: false,
    ...changes,
  };
  const given = [{ name: 'text', type: 'string' as const }];
  const columns = pattern.flatMap((part) =>
    part.kind === 'column' ? [{ name: part.name, type: part.type }] : [],
  );
  const plan = compilePlanOver(
    { format: 1, view: 'logs', steps: [step], output: [...given, ...columns] },
    given,
  );
  const rows = texts.map((text) => [text]);
  return tableRows(plan.run(createTable(given, rows), someTime).table).map((row) => row.slice(1));
}

/** The same for one text. */
const one = (text: string, pattern: ParsePart[], changes?: Changes) => parsed([text], pattern, changes)[0];

test('fixed texts stand between columns; text takes as little as leads to the next one', () => {
  const pattern = [star, fixed('email='), taken('alias'), fixed('@'), taken('domain'), fixed(')')];
  expect(one('contact (email=abi@fourthcoffee.com)', pattern)).toEqual(['abi', 'fourthcoffee.com']);
  expect(one('email=a@b@c)', pattern)).toEqual(['a', 'b@c']);
  expect(one('(email=abi)', pattern)).toEqual(['', '']);
});

test('the pattern covers the whole text: without a star nothing may stand before or behind it', () => {
  const pattern = [fixed('a='), taken('a'), fixed(';')];
  expect(one('a=1;', pattern)).toEqual(['1']);
  expect(one('x a=1;', pattern)).toEqual(['']);
  expect(one('a=1; x', pattern)).toEqual(['']);
  expect(one('a=1; x', [...pattern, star])).toEqual(['1']);
  expect(one('a=1;2;', pattern)).toEqual(['1;2']);
  expect(one('a=1;2;', [...pattern, star])).toEqual(['1']);
});

test('texts behind one another are one text', () => {
  expect(one('a ab c', [star, fixed('a'), fixed('b'), taken('rest')])).toEqual([' c']);
  expect(one('a=1ab', [star, fixed('='), taken('n'), fixed('a'), fixed('b')])).toEqual(['1']);
});

test('columns of text are taken out as a lazy regular expression would', () => {
  const piece = fc.stringMatching(/^[ab;]{0,6}$/);
  const separators = fc.array(fc.stringMatching(/^[a;]{1,2}$/), { minLength: 1, maxLength: 3 });
  const agrees = fc.property(piece, separators, (text, between) => {
    const pattern = between.flatMap((found, index) => [taken(`c${index}`), fixed(found)]);
    const found = new RegExp(`^${between.map((fixedText) => `(.*?)${fixedText}`).join('')}$`).exec(text);
    expect(one(text, pattern)).toEqual(found?.slice(1) ?? between.map(() => ''));
  });
  return fc.assert(agrees);
});

test('a column at the start or the end takes all that there is', () => {
  expect(one('GET /cart', [taken('verb'), fixed(' '), taken('path')])).toEqual(['GET', '/cart']);
  expect(one('plain', [taken('all')])).toEqual(['plain']);
  expect(one('', [taken('all')])).toEqual(['']);
});

test('a typed column takes what is written as its type, blanks before it included', () => {
  const socks = [
    star,
    fixed('got'),
    taken('count', 'long'),
    fixed(' '),
    taken('what'),
    fixed('for'),
    star,
    fixed('was'),
    taken('age', 'long'),
    star,
  ];
  expect(one('I got 2 socks for my birthday when I was 63 years old', socks)).toEqual(['2', 'socks ', '63']);
  expect(one('-12.5e3s', [taken('x', 'real'), star])).toEqual([-12500]);
  expect(one('true story', [taken('x', 'bool'), star])).toEqual([true]);
  expect(one('took 00:01:02.5 in all', [fixed('took'), taken('x', 'timespan'), star])).toEqual([
    '62500000000',
  ]);
  expect(
    one('at 2026-11-22 10:00:00, done', [fixed('at '), taken('x', 'datetime'), fixed(','), star]),
  ).toEqual(['1795341600000000000']);
  const guid = '74be27de-1e4e-49d9-b579-fe0b331d3642';
  expect(one(`id ${guid}.`, [fixed('id '), taken('x', 'guid'), fixed('.')])).toEqual([guid]);
  expect(one('v {"a":[1]}', [fixed('v '), taken('x', 'dynamic')])).toEqual([{ a: [1] }]);
});

test('blanks behind a typed value may stand before the next text', () => {
  expect(one('12 ms', [taken('x', 'long'), fixed('ms')])).toEqual(['12']);
  expect(one('12.5ms', [taken('x', 'long'), fixed('ms')])).toEqual([null]);
});

test('simple: one value that does not convert means that nothing matches', () => {
  const pattern = [taken('name'), fixed('='), taken('n', 'int'), fixed(','), star];
  expect(parsed(['a=1,', 'b=x,', 'c=99999999999,'], pattern)).toEqual([
    ['a', 1],
    ['', null],
    ['', null],
  ]);
});

test('relaxed: a value that does not convert is null, and the rest still matches', () => {
  const pattern = [star, fixed('n='), taken('n', 'long'), fixed(', m='), taken('m', 'long'), star];
  const texts = ['n=1, m=2', 'n=many, m=2', 'n=1, m=few', 'm=2'];
  expect(parsed(texts, pattern, { mode: 'relaxed' })).toEqual([
    ['1', '2'],
    [null, '2'],
    ['1', null],
    [null, null],
  ]);
  const socks = [fixed('got'), taken('n', 'long'), fixed(' '), taken('what'), fixed(' for'), star];
  expect(one('got several socks for me', socks, { mode: 'relaxed' })).toEqual([null, 'socks']);
});

test('parse-where drops the rows that do not match and keeps where the others came from', () => {
  const pattern = [fixed('A'), taken('n', 'long')];
  const step = { kind: 'parse', input: column('event', 'string'), mode: 'simple', flags: '' } as const;
  const rows = [record(1, 'A1'), record(2, 'B2'), record(3, 'Ax'), record(4, 'A4')];
  const output = [...recordColumns, { name: 'n', type: 'long' as const }];
  const filtered = runSteps([{ ...step, pattern, isFilter: true }], output, rows);
  expect(tableRows(filtered.table)).toEqual([
    [...rows[0]!, '1'],
    [...rows[3]!, '4'],
  ]);
  expect([...filtered.origin!]).toEqual([0, 3]);
  const kept = runSteps([{ ...step, pattern, isFilter: false }], output, rows);
  expect([...kept.origin!]).toEqual([0, 1, 2, 3]);
});

test('a column of the name is replaced in its place, and may be the one that is parsed', () => {
  const step: Step = {
    kind: 'parse',
    input: column('event', 'string'),
    mode: 'simple',
    flags: '',
    pattern: [taken('event'), fixed('-'), taken('value', 'long')],
    isFilter: false,
  };
  const { table } = runSteps([step], recordColumns, [record(1, 'a-7', 1)]);
  expect(tableRows(table)).toEqual([record(1, 'a', 7)]);
});

test('what is parsed is seen as text, whatever its type', () => {
  const bag = { input: dynamic({ a: 5 }) };
  expect(one('', [fixed('{"a":'), taken('n', 'long'), fixed('}')], bag)).toEqual(['5']);
});

test('equal texts are parsed once', () => {
  const rows = parsed(['n=1', 'n=2', 'n=1', 'n=1'], [fixed('n='), taken('n', 'long')]);
  expect(rows).toEqual([['1'], ['2'], ['1'], ['1']]);
});

const regex = { mode: 'regex' } as const;
const trace = 'Event (name=Pipeline, total=27, time=1, release=2)';

test('regex: fixed texts are expressions, a column of text is greedy, flag U turns that round', () => {
  const name = [star, fixed('name='), taken('name'), fixed(','), star];
  expect(one(trace, name, regex)).toEqual(['Pipeline, total=27, time=1']);
  expect(one(trace, name, { ...regex, flags: 'U' })).toEqual(['Pipeline']);
  expect(one(trace, [star, fixed('NAME='), taken('name'), fixed(','), star], regex)).toEqual(['']);
  expect(one(trace, [star, fixed('NAME='), taken('n'), fixed(',.*')], { ...regex, flags: 'Ui' })).toEqual([
    'Pipeline',
  ]);
});

test("regex: the author's groups do not shift columns; types are part of the match", () => {
  const pattern = [
    fixed('(.*?)[a-z]+='),
    taken('name'),
    fixed(String.raw`,\s*(to|su)tal=`),
    taken('n', 'long'),
    fixed(',.*release='),
    taken('r', 'int'),
    fixed('\\)'),
  ];
  expect(one(trace, pattern, regex)).toEqual(['Pipeline', '27', 2]);
  expect(one(trace.replace('27', 'many'), pattern, regex)).toEqual(['', null, null]);
  expect(one('n=27;', [fixed('n='), taken('n', 'long'), star], { ...regex, flags: 'U' })).toEqual(['27']);
});

test('regex: flag s lets a point match the end of a line', () => {
  const pattern = [star, fixed('b='), taken('b', 'long')];
  expect(one('a\nb=2', pattern, regex)).toEqual([null]);
  expect(one('a\nb=2', pattern, { ...regex, flags: 's' })).toEqual(['2']);
});

test('regex: an expression that explodes elsewhere takes linear time', () => {
  const started = Date.now();
  expect(one(`${'a'.repeat(20_000)}!`, [fixed('(a+)+'), taken('x', 'long')], regex)).toEqual([null]);
  expect(Date.now() - started).toBeLessThan(1000);
});

test('patterns that leave open where a column ends, and wrong expressions, are refused', () => {
  expect(() => parsed([], [taken('a'), star])).toThrow('leaves open where it ends');
  expect(() => parsed([], [taken('a'), taken('b')])).toThrow('need a text between them');
  expect(() => parsed([], [fixed('(')], regex)).toThrow('The regular expression of the pattern is not valid');
  expect(() => parsed([], [fixed('a')], { ...regex, flags: 'x' })).toThrow('among i, m, s and U; not x');
});
