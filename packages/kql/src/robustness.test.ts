import { Diagnostic, Plan } from '@lookout/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languageWords } from './editor/words.ts';
import { language } from './testing/compile-text.ts';
import { sample } from './testing/sample.ts';

const words = [
  ...languageWords.operators,
  ...languageWords.functions,
  ...languageWords.aggregates,
  ...languageWords.comparisons,
  ...languageWords.keywords,
  ...languageWords.symbols,
  ...languageWords.tables,
  ...[
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    ',',
    ';',
    '.',
    '"',
    "'",
    '//',
    '\n',
    '|',
    '| where',
    'by',
    '=',
    '5',
    '-1',
  ],
  ...[
    '"text"',
    '1m',
    'attributes.x',
    'eventName',
    'severityNumber',
    'datetime(2026-01-01)',
    'dynamic([1])',
    '*',
  ],
];
const sentence = fc
  .array(fc.constantFrom(...words), { maxLength: 25 })
  .map((found) => `logs | ${found.join(' ')}`);
const anyText = fc.oneof(
  sentence,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 60 }),
);

test('no text makes the language throw, and every finding lies within the text', () => {
  fc.assert(
    fc.property(anyText, fc.nat(200), (source, offset) => {
      const { diagnostics, plan, streamability } = language.compile(source);
      expect(plan === null).toBe(diagnostics.some(({ severity }) => severity === 'error'));
      if (plan) Plan.parse(plan);
      for (const found of [...diagnostics, ...streamability]) {
        Diagnostic.parse(found);
        expect(found.span.start).toBeLessThanOrEqual(found.span.end);
        expect(found.span.end).toBeLessThanOrEqual(source.length);
      }
      language.complete(source, offset, sample);
      language.hover(source, offset, sample);
      language.format(source);
      language.classify(source);
    }),
    { numRuns: 300 },
  );
});

test('formatting does not change what a query means', () => {
  const queries = [
    'logs|where severityNumber>9 and eventName in("a","b")|extend x=iff(true,1,2)|project x,body',
    'let n=5;logs|where severityNumber>n|summarize c=count(),avg(severityNumber) by bin(timestamp,1m)|render timechart',
  ];
  for (const source of queries) {
    const plan = language.compile(source).plan;
    expect(plan).not.toBeNull();
    expect(language.compile(language.format(source)).plan).toEqual(plan);
  }
});
