import { languageWords } from '@lookout/kql';
import { expect, test } from 'vitest';
import { kqlCharts, kqlConstants, kqlKeywords, kqlTables, kqlTypes, kqlWordOperators } from './kql-words.ts';

const coloured = new Set<string>([
  ...[...kqlCharts, ...kqlConstants, ...kqlKeywords, ...kqlTables, ...kqlTypes, ...kqlWordOperators],
]);

// The editor keeps a list of its own: importing the language for it would load the Kusto parser into the page.
test.each(['operators', 'keywords', 'types', 'tables', 'literals'] as const)(
  'the editor colours all %s of the language',
  (kind) => {
    expect(languageWords[kind].filter((word) => !coloured.has(word))).toEqual([]);
  },
);

test('the editor colours the comparisons that are words', () => {
  const words = languageWords.comparisons.flatMap((word) => word.split(' '));
  expect(words.filter((word) => !coloured.has(word))).toEqual([]);
});
