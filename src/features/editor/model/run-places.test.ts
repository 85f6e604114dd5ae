import { expect, test } from 'vitest';
import { wordsOf } from './error-text.ts';
import { runPlaces } from './run-places.ts';

const reason = { code: 'portability', severity: 'info', span: { start: 0, end: 1 }, message: '' } as const;

test('every place has its line, known or not', () => {
  expect(runPlaces([]).map(({ verdict }) => verdict)).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
});

test('a place that cannot run the rule brings its reasons', () => {
  const places = runPlaces([
    { target: 'OpenTelemetry Collector', isPortable: false, reasons: [reason] },
    { target: 'browser and gateway', isPortable: true, reasons: [] },
  ]);
  expect(places.map(({ name, verdict }) => [name, verdict])).toEqual([
    ['Gateway', 'runs'],
    ['In-process agent', 'unknown'],
    ['OpenTelemetry Collector', 'does not run'],
    ['Azure Monitor', 'unknown'],
  ]);
  expect(places[2]?.reasons).toEqual([reason]);
});

test('code in a message is told from words, and a lone backtick is one of the words', () => {
  expect(wordsOf('`take` is refused. Use `where`').map(({ words, isCode }) => [words, isCode])).toEqual([
    ['take', true],
    [' is refused. Use ', false],
    ['where', true],
  ]);
  expect(wordsOf('a ` b').map(({ words }) => words)).toEqual(['a ', '`', ' b']);
});
