import { expect, test } from 'vitest';
import { language } from '../testing/compile-text.ts';
import { sample } from '../testing/sample.ts';
import { languageWords } from './words.ts';

/** What is shown at the caret, and for which text. */
function hoverAt(text: string): { marked: string; markdown: string } | null {
  const source = text.replace('^', '');
  const found = language.hover(source, text.indexOf('^'), sample);
  return found && { marked: source.slice(found.span.start, found.span.end), markdown: found.markdown };
}

test.each([
  ['lo^gs', 'logs', 'OpenTelemetry'],
  ['logs | whe^re true', 'where', 'learn.microsoft.com'],
  ['logs | extend x = tostr^ing(body)', 'tostring', 'tostring(value)'],
  ['logs | summarize cou^ntif(true)', 'countif', 'countif('],
  ['logs | where event^Name == "a"', 'eventName', 'Durable ID'],
  ['logs | extend speed = 1 | where spe^ed > 1', 'speed', 'speed: long'],
  ['let limit_ = 5; logs | where severityNumber > lim^it_', 'limit_', 'let limit_ = 5'],
  ['let f = (x: long) { x + 1 }; logs | extend y = f^(1)', 'f', '(x: long) { x + 1 }'],
  ['let f = (x: long) { x^ + 1 }; logs | extend y = f(1)', 'x', 'x: long'],
  ['logs | where eventName h^as "a"', 'has', 'whole word'],
  ['logs | where eventName !has^ "a"', '!has', 'opposite'],
  ['logs | where eventName matches re^gex "a"', 'matches regex', 'regular expression'],
  ['logs | where severityNumber bet^ween (1 .. 2)', 'between', 'both ends included'],
  ['logs | where eventName in^~ ("a")', 'in~', 'whatever its case'],
  ['logs | where true a^nd false', 'and', 'both conditions'],
  ['logs | summarize count() b^y eventName', 'by', 'group by'],
  ['logs | sort by timestamp d^esc', 'desc', 'largest first'],
  ['logs | join ki^nd=inner (logs) on eventName', 'kind', 'join kind=inner'],
  ['let f = (x: lo^ng) { x }; logs', 'long', '64 bits'],
  ['logs | where severityNumber > 1^h', '1h', 'length of time'],
  ['logs | where timestamp > date^time(2020-01-01)', 'datetime(2020-01-01)', 'moment in UTC'],
  ['logs | sample^ 5', 'sample', 'at random'],
  ['p^rint x = 1', 'print', 'One row'],
  ['ran^ge x from 1 to 2 step 1', 'range', 'evenly spaced values'],
  ['logs | extend x = ran^ge(1, 5)', 'range', 'array'],
  ['data^table(a: long) [1]', 'datatable', 'written out'],
  ['so^urce | where true', 'source', 'Azure Monitor'],
  ['logs | where attributes.sec^ret == "a"', 'secret', '`plain` × 9'],
  ['logs | where attributes["http.ro^ute"] == "a"', '"http.route"', 'http.route: string'],
])('hover on %s', (text, marked, shown) => {
  const found = hoverAt(text);
  expect(found?.marked).toBe(marked);
  expect(found?.markdown).toContain(shown);
});

test('hover on blanks and beyond the text shows nothing', () => {
  expect(hoverAt('logs |  ^  ')).toBeNull();
  expect(language.hover('logs', 400)).toBeNull();
});

test('format puts one operator on a line', () => {
  expect(language.format('traces|where a==1|extend x=1,y=2')).toBe(
    'traces\n| where a == 1\n| extend x = 1, y = 2',
  );
});

test('format leaves one blank between words, and every blank of texts and comments', () => {
  expect(language.format('logs|summarize   n=count()   by   eventName  ')).toBe(
    'logs\n| summarize n = count() by eventName',
  );
  const source = 'logs\n| where eventName == "a   b"   // why   not\n| where true';
  expect(language.format(source)).toContain('"a   b"   // why   not');
});

test('format is stable and keeps comments', () => {
  const once = language.format('logs // note\n|where severityNumber>1 // why\n|take 5');
  expect(once).toContain('// why');
  expect(language.format(once)).toBe(once);
});

test('format leaves texts with syntax errors and too large ones alone', () => {
  for (const source of ['logs | where (', '', 'logs |', `logs${' | take 1'.repeat(500)}`]) {
    expect(language.format(source)).toBe(source);
  }
});

test('classify names what each word is', () => {
  const source = 'logs | where eventName == "a" // note';
  const classes = language
    .classify(source)
    .map(({ start, end, tokenClass }) => [source.slice(start, end), tokenClass]);
  expect(classes).toEqual([
    ['logs', 'table'],
    ['|', 'punctuation'],
    ['where', 'keyword'],
    ['eventName', 'column'],
    ['==', 'operator'],
    ['"a"', 'string'],
    ['// note', 'comment'],
  ]);
});

test('the words for a tokenizer come from the catalogue', () => {
  expect(languageWords.operators).toContain('project-reorder');
  expect(languageWords.functions).toContain('bag_remove_keys');
  expect(languageWords.comparisons).toContain('!has_cs');
  expect(languageWords.symbols.indexOf('==')).toBeLessThan(languageWords.symbols.indexOf('='));
});
