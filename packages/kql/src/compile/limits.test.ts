import fc from 'fast-check';
import { expect, test } from 'vitest';
import { language } from '../testing/compile-text.ts';
import { MAX_NESTING, MAX_PIPES, MAX_TOKENS } from './limits.ts';

function codesOf(source: string): { codes: readonly string[] } {
  const { diagnostics } = language.compile(source);
  return { codes: diagnostics.map(({ code }) => code) };
}

test.each([
  ['a megabyte of text', `logs | where eventName == "${'x'.repeat(1_000_000)}"`],
  ['a megabyte of pipes', 'logs | take 1 '.repeat(75_000)],
  ['five thousand parentheses', `logs | where ${'('.repeat(5000)}true${')'.repeat(5000)}`],
  ['five hundred operators', `logs ${'| where true '.repeat(500)}`],
])('%s is refused before it is parsed', (_name, source) => {
  expect(codesOf(source).codes).toEqual(['limit']);
});

test('a thousand conditions, which the library would misread, are refused', () => {
  const conditions = Array.from({ length: 1000 }, () => 'severityNumber == 1').join(' or ');
  expect(codesOf(`logs | where ${conditions}`).codes).toEqual(['limit']);
});

test('the limits themselves are allowed', () => {
  expect(codesOf(`logs ${'| where true '.repeat(MAX_PIPES)}`).codes).toEqual([]);
  const nested = `${'('.repeat(MAX_NESTING)}true${')'.repeat(MAX_NESTING)}`;
  expect(codesOf(`logs | where ${nested}`).codes).toEqual([]);
});

test('brackets and pipes in texts and comments do not count', () => {
  const text = '(|'.repeat(200);
  expect(codesOf(`logs // ${text}\n| where eventName != "${text}" and eventName != '${text}'`).codes).toEqual(
    [],
  );
});

test.each(['```', '~~~'])('a text between %s is one word, over any number of lines', (fence) => {
  const lines = Array.from({ length: MAX_TOKENS }, (_, n) => `word ( | ${n} "`).join('\n');
  expect(codesOf(`logs | where eventName == ${fence}${lines}${fence}`).codes).toEqual([]);
});

test('commas inside texts and comments are no items', () => {
  expect(codesOf(`logs | where eventName == "${','.repeat(5000)}" // ${','.repeat(5000)}`).codes).toEqual([]);
});

test('a list of nine thousand numbers is refused once, where the query grows too large, with the remedy', () => {
  const source = `logs | where severityNumber in (${Array.from({ length: 9000 }, (_, n) => n).join(', ')})`;
  const [finding, ...others] = language.compile(source).diagnostics;
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ code: 'limit', message: expect.stringContaining('Shorten its lists') });
  // `logs | where severityNumber in (` are 6 tokens, so token 2,001 is the number 997.
  expect(finding?.span.start).toBe(source.indexOf('997,'));
});

test('a list of nearly a thousand values compiles', () => {
  const values = Array.from({ length: MAX_TOKENS / 2 - 10 }, (_, n) => n).join(',');
  expect(codesOf(`logs | where severityNumber in (${values})`).codes).toEqual([]);
});

/** Ways to make a text large, each given how often. */
const hostile: readonly ((count: number) => string)[] = [
  (count) => `logs | where severityNumber in (${repeated(count, '#', ',')})`,
  (count) => `logs | where eventName in (${repeated(count, '"name #"', ',')})`,
  (count) => `logs | extend x = dynamic([${repeated(count, '#', ',')}])`,
  (count) => `logs | where ${repeated(count, 'severityNumber == #', ' or ')}`,
  (count) => `logs | where ${repeated(count, 'severityNumber != #', ' and ')}`,
  (count) => `logs | extend x = ${repeated(count, '#', ' + ')}`,
  (count) => `logs | extend x = ${'-'.repeat(count)}1`,
  (count) => `logs | extend ${repeated(count, 'c# = #', ', ')}`,
  (count) => `logs | extend ${repeated(count, 'c# = nope#', ', ')}`,
  (count) => `${repeated(count, 'let a# = #;', ' ')} logs`,
  (count) => `logs | ${repeated(count, 'take #', '|')}`,
  (count) => `logs | extend x = ${'strcat('.repeat(count)}1${')'.repeat(count)}`,
  (count) => `logs | where eventName == "${'x'.repeat(count * 7)}"`,
  (count) => `logs | where eventName matches regex "${'(a|b)'.repeat(count)}"`,
];

function repeated(count: number, text: string, separator: string): string {
  return Array.from({ length: count }, (_, index) => text.replaceAll('#', String(index))).join(separator);
}

test('every hostile shape of any size is answered, too large ones by one finding', {
  timeout: 60_000,
}, () => {
  const shapes = fc.tuple(fc.constantFrom(...hostile), fc.constantFrom(1, 90, 300, 3000, 9000));
  fc.assert(
    fc.property(shapes, ([shape, count]) => {
      const { diagnostics } = language.compile(shape(count));
      const limits = diagnostics.filter(({ code }) => code === 'limit');
      expect(limits.length).toBe(limits.length > 0 ? diagnostics.length : 0);
      expect(limits.length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 40 },
  );
});

test('names and functions that double with every link are refused, and quickly', () => {
  const links = Array.from({ length: 40 }, (_, index) => index);
  const lets = links.map((index) => `let a${index + 1} = a${index} + a${index};`).join('\n');
  const functions = links
    .slice(0, 14)
    .map((index) => `let f${index + 1} = (x: long) { f${index}(x) + f${index}(x) };`)
    .join('\n');
  const sources = [
    `let a0 = 1;\n${lets}\nlogs | extend x = a40`,
    `let f0 = (x: long) { x + 1 };\n${functions}\nlogs | extend x = f14(1)`,
    `let a0 = 1;\n${lets.split('\n').slice(0, 12).join('\n')}\nlogs | extend ${Array.from({ length: 40 }, (_, at) => `x${at} = a12`).join(', ')}`,
  ];
  for (const source of sources) {
    const { plan, diagnostics } = language.compile(source);
    expect(plan).toBeNull();
    expect(diagnostics.some(({ code }) => code === 'limit')).toBe(true);
  }
});
