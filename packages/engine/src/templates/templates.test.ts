import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkRegex, compileRegex } from '../expressions/regex.ts';
import { maskText } from '../masking/mask.ts';
import { TemplateBook } from './template-book.ts';
import { templatePattern } from './template-pattern.ts';
import { TemplateTree } from './template-tree.ts';
import { wordsOf } from './word.ts';

function mined(messages: readonly string[], service = 'cellar') {
  const book = new TemplateBook();
  for (const message of messages) book.add(message, 1);
  return book.reports(service);
}

function tokensOf(message: string): string[] {
  return wordsOf(message).map(({ form }) => form);
}

test('messages that differ in numbers, addresses and words are one group with typed variable parts', () => {
  const [group, ...others] = mined([
    'rack 7 moved to hall north',
    'rack 12 moved to hall south',
    'rack 12 moved to hall east',
  ]);
  expect(others).toEqual([]);
  expect(group).toMatchObject({ template: 'rack <*> moved to hall <*>', sampled: 3, share: 1 });
  expect(group?.variables).toMatchObject([
    { name: 'p1', kind: 'number', distinct: 2, top: [{ text: '12' }, { text: '7' }] },
    { name: 'p2', kind: 'word', distinct: 3 },
  ]);
});

test('different statements are different groups', () => {
  expect(mined(['disk is full now', 'user has logged out']).map(({ template }) => template)).toEqual([
    'disk is full now',
    'user has logged out',
  ]);
});

test('a synthetic ID depends on service and template, not on the values', () => {
  const id = (message: string, service?: string) => mined([message], service)[0]?.syntheticId;
  expect(id('took 5 ms')).toMatch(/^~[0-9a-f]{16}$/);
  expect(id('took 5 ms')).toBe(id('took 9 ms'));
  expect(id('took 5 ms')).not.toBe(id('took 5 ms', 'other'));
});

test('no secret is in a template or in a value', () => {
  const [group] = mined(['paid by ada@example.com with 4111 1111 1111 1111 today']);
  expect(JSON.stringify(group)).not.toMatch(/ada@example|4111/);
  expect(group?.template).toContain('paid by <*>');
});

test('the values of a word with several variable parts are told apart', () => {
  const [group] = mined(['range=5/9 of utf8 took 3ms', 'range=5/7 of utf8 took 3ms']);
  expect(group?.template).toBe('range=<*>/<*> of utf8 took <*>ms');
  expect(group?.variables).toMatchObject([
    { kind: 'number', distinct: 1, top: [{ text: '5', share: 1 }] },
    { kind: 'number', distinct: 2 },
    { kind: 'number', distinct: 1, top: [{ text: '3' }] },
  ]);
});

test('a word of any length is one variable part', () => {
  const [group] = mined([`got ${'1.'.repeat(400)}`]);
  expect(group).toMatchObject({ template: 'got <*>', variables: [{ kind: 'word' }] });
});

test('what stands in for a secret matches the secret, over several lines too', () => {
  const template = tokensOf(maskText('read password=hunter2; from vault 7')).join(' ');
  const pattern = compileRegex(templatePattern(template));
  expect(template).toBe('read ⟨masked⟩ from vault ⟨number⟩');
  expect(pattern?.matches('read password=hun\nter2; from vault 7')).toBe(true);
});

test('memory is bounded: the group that was matched longest ago makes room', () => {
  const tree = new TemplateTree(2);
  const first = tree.add(['a', 'b']);
  const second = tree.add(['c', 'd']);
  expect(tree.add(['a', 'b'])).toBe(first);
  tree.add(['e', 'f']);
  expect(tree.size).toBe(2);
  expect(tree.add(['a', 'b'])).toBe(first);
  expect(tree.add(['c', 'd'])).not.toBe(second);
});

test('the pattern of any message is valid and matches that message', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (message) => {
      const tokens = tokensOf(message);
      const pattern = templatePattern(tokens.join(' '));
      expect(checkRegex(pattern)).toBeNull();
      expect(new RegExp(pattern).test(message)).toBe(true);
    }),
    { numRuns: 200 },
  );
});
