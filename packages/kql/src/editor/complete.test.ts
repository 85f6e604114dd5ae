import { expect, test } from 'vitest';
import { operatorNames } from '../catalog.ts';
import { language } from '../testing/compile-text.ts';
import { sample } from '../testing/sample.ts';
import type { CompletionItem } from '../types.ts';

/** The items at the caret `^`. */
function itemsAt(text: string): readonly CompletionItem[] {
  return language.complete(text.replace('^', ''), text.indexOf('^'), sample).items;
}

function labelsAt(text: string): readonly string[] {
  return itemsAt(text).map(({ label }) => label);
}

/** The text after an item is taken. */
function taken(text: string, label: string): string {
  const source = text.replace('^', '');
  const item = itemsAt(text).find((candidate) => candidate.label === label);
  if (!item) throw new Error(`${label} is not offered`);
  return source.slice(0, item.range.start) + item.insertText + source.slice(item.range.end);
}

test('a query starts with a view or a let', () => {
  expect(labelsAt('^')).toEqual(['logs', 'source', 'traces', 'datatable', 'let', 'print', 'range', 'union']);
});

test('after a pipe come the operators that exist, with documentation', () => {
  const items = itemsAt('logs | ^');
  const known = [...operatorNames].filter((name) => name !== 'let' && name !== 'filter');
  expect(items.map(({ label }) => label).toSorted()).toEqual(known.toSorted());
  expect(items.find(({ label }) => label === 'where')?.documentation).toContain('learn.microsoft.com');
});

test('a partial word is replaced', () => {
  expect(taken('logs | wh^', 'where')).toBe('logs | where ');
});

test('expressions offer columns, functions and attributes of the sample', () => {
  const labels = labelsAt('logs | where ^');
  expect(labels).toContain('eventName');
  expect(labels).toContain('tostring');
  expect(labels).toContain('attributes.secret');
  expect(labels).not.toContain('geo_distance_2points');
  expect(taken('logs | where ^', 'eventName')).toBe('logs | where eventName');
  expect(taken('logs | where ^', 'tostring')).toBe(`logs | where tostring(\${1:value})$0`);
});

test('a call is offered with a place for each argument that it needs', () => {
  expect(taken('logs | extend a = ^', 'now')).toBe('logs | extend a = now()$0');
  expect(taken('logs | extend a = ^', 'iff')).toMatch(/iff\(\$\{1:\w+\}, \$\{2:\w+\}, \$\{3:\w+\}\)\$0$/u);
  expect(taken('logs | summarize ^', 'count')).toBe('logs | summarize count()');
});

test('after by comes the window first, until there is one', () => {
  const first = (text: string) =>
    itemsAt(text).toSorted((a, b) => (a.sortText < b.sortText ? -1 : 1))[0]?.label;
  expect(first('logs | summarize count() by ^')).toBe('bin(timestamp, 1m)');
  expect(first('logs | summarize count() by eventName, b^')).toBe('bin(timestamp, 1m)');
  expect(taken('logs | summarize count() by b^', 'bin(timestamp, 1m)')).toBe(
    `logs | summarize count() by bin(timestamp, \${1:1m})$0`,
  );
  expect(labelsAt('logs | summarize count() by bin(timestamp, 5m), ^')).not.toContain('bin(timestamp, 1m)');
  expect(labelsAt('logs | summarize count() by ^')).toContain('eventName');
});

test('kinds of joins and types are offered where they stand', () => {
  expect(labelsAt('logs | join kind=^')).toContain('leftouter');
  expect(labelsAt('logs | lookup kind=^')).toEqual(['inner', 'leftouter']);
  expect(labelsAt('let f = (x: long, y: ^')).toContain('timespan');
  expect(taken('datatable(a: lo^', 'long')).toBe('datatable(a: long');
});

test('a word that is a keyword elsewhere is completed', () => {
  expect(taken('logs | extend x = to^', 'tostring')).toBe(`logs | extend x = tostring(\${1:value})$0`);
});

test('summarize offers aggregates', () => {
  expect(labelsAt('logs | summarize ^')).toContain('percentile');
  expect(labelsAt('logs | summarize ^')).not.toContain('hll_merge');
});

test('columns that the query made are offered', () => {
  expect(labelsAt('logs | extend speed = 1 | where ^')).toContain('speed');
  expect(labelsAt('let threshold = 1; logs | where ^')).toContain('threshold');
  expect(labelsAt('logs | project body | where ^')).not.toContain('eventName');
});

test('render offers the charts that exist', () => {
  expect(labelsAt('logs | render ^')).toContain('timechart');
  expect(labelsAt('logs | render ^')).not.toContain('sankey');
});

test('after a dot come the keys seen', () => {
  expect(labelsAt('logs | where attributes.^')).toEqual(['secret', 'http.route', 'depth']);
  expect(labelsAt('traces | where customDimensions.^')).toEqual([
    'EventName',
    'secret',
    'http.route',
    'depth',
  ]);
  expect(labelsAt('logs | where resource.^')).toEqual(['service.name']);
  expect(taken('logs | where attributes.se^', 'secret')).toBe('logs | where attributes.secret');
  expect(taken('logs | where attributes.http.r^', 'http.route')).toBe(
    'logs | where attributes["http.route"]',
  );
});

test('inside brackets come the keys seen, and the bracket is closed once', () => {
  expect(taken('logs | where attributes["^', 'http.route')).toBe('logs | where attributes["http.route"]');
  expect(taken('logs | where attributes["^"]', 'http.route')).toBe('logs | where attributes["http.route"]');
});

test('after a comparison come the values seen, the most frequent first', () => {
  expect(labelsAt('logs | where eventName == "^')).toEqual(['LogWelcome', 'LogLaunch']);
  expect(taken('logs | where eventName == "^', 'LogLaunch')).toBe('logs | where eventName == "LogLaunch"');
  expect(taken('logs | where eventName == "^"', 'LogLaunch')).toBe('logs | where eventName == "LogLaunch"');
  expect(taken('logs | where eventName == ^', 'LogLaunch')).toBe('logs | where eventName == "LogLaunch"');
  expect(taken('logs | where attributes.depth == ^', '5')).toBe('logs | where attributes.depth == 5');
  expect(taken('logs | where attributes.secret == "^', 'a"b')).toBe(
    String.raw`logs | where attributes.secret == "a\"b"`,
  );
});

test('values are known through conversions, other names and lists', () => {
  const events = ['LogWelcome', 'LogLaunch'];
  expect(labelsAt('traces | where tostring(customDimensions.EventName) == "^')).toEqual(events);
  expect(labelsAt('traces | extend e = tostring(customDimensions.EventName) | where e != "^')).toEqual(
    events,
  );
  expect(labelsAt('logs | where eventName in ("LogLaunch", "^')).toEqual(events);
  expect(labelsAt('logs | where resource["service.name"] == "^')).toEqual(['shop']);
  expect(labelsAt('traces | where cloud_RoleName has "^')).toEqual(['shop']);
});

test('nothing is offered in comments and unknown texts', () => {
  expect(labelsAt('logs // where ^')).toEqual([]);
  expect(labelsAt('logs | where body == "^')).toEqual([]);
  expect(labelsAt(`logs | where eventName == "http://x" and ^`)).toContain('eventName');
});

test('no sample is needed', () => {
  expect(language.complete('logs | where attributes.', 24).items).toEqual([]);
  expect(language.complete('logs | ', 7).items.length).toBeGreaterThan(5);
});
