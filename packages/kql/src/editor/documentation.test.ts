import { BinaryOperator } from '@lookout/contract';
import { expect, test } from 'vitest';
import { sourceDocs } from '../catalog.ts';
import { findings } from '../testing/compile-text.ts';
import { comparisonDocs } from './comparison-docs.ts';

const isWord = (text: string) => /[a-z]/iu.test(text);

test('every comparison that is a word is documented', () => {
  const missing = BinaryOperator.options.filter((name) => isWord(name) && !comparisonDocs.has(name));
  expect(missing).toEqual([]);
});

test.each([...comparisonDocs.values(), ...sourceDocs.values()])(
  'the example of $name runs',
  ({ name, example }) => {
    expect(example).toContain(name);
    expect(findings(example).filter(({ code }) => code !== 'stream')).toEqual([]);
  },
);
