import { expect, test } from 'vitest';
import { language } from '../testing/compile-text.ts';
import { MAX_NESTING, MAX_PIPES } from './limits.ts';

function codesOf(source: string): { codes: readonly string[]; milliseconds: number } {
  const start = Date.now();
  const { diagnostics } = language.compile(source);
  return { codes: diagnostics.map(({ code }) => code), milliseconds: Date.now() - start };
}

test.each([
  ['a megabyte of text', `logs | where eventName == "${'x'.repeat(1_000_000)}"`],
  ['a megabyte of pipes', 'logs | take 1 '.repeat(75_000)],
  ['five thousand parentheses', `logs | where ${'('.repeat(5000)}true${')'.repeat(5000)}`],
  ['five hundred operators', `logs ${'| where true '.repeat(500)}`],
])('%s is refused at once', (_name, source) => {
  const { codes, milliseconds } = codesOf(source);
  expect(codes).toEqual(['limit']);
  expect(milliseconds).toBeLessThan(100);
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
