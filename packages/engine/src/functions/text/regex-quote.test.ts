import { expect, test } from 'vitest';
import { compileRegex } from '../../expressions/regex.ts';
import { call, resultOf } from '../../testing/expressions.ts';

const quoted = (text: string) => resultOf(call('string', 'regex_quote', text)) as string;

test('regex_quote escapes what means something in a pattern', () => {
  expect(quoted('(so$me.Te^xt)')).toBe('\\(so\\$me\\.Te\\^xt\\)');
});

test('a quoted text matches itself, whatever it holds', () => {
  for (const text of ['a.b', '[a-z]&&~~--', '\\d{2}', '#comment', 'é😀|x', 'a b_c"\'<>']) {
    expect(compileRegex(quoted(text))?.matches(text)).toBe(true);
  }
  expect(compileRegex(quoted('a.b'))?.matches('axb')).toBe(false);
});
