import { expect, test } from 'vitest';
import { language } from '../testing/compile-text.ts';
import type { PortabilityTarget } from '../types.ts';

const GATEWAY = 'browser and gateway';
const AGENT = 'in-process agent';
const COLLECTOR = 'OpenTelemetry Collector';
const AZURE = 'Azure Monitor transformKql';

/** The places where a text can run. */
function places(source: string): readonly PortabilityTarget[] {
  return language
    .compile(source)
    .portability.filter(({ isPortable }) => isPortable)
    .map(({ target }) => target);
}

/** What speaks against a place: the text that it points at, and the message. */
function against(target: PortabilityTarget, source: string): [marked: string, message: string][] {
  const found = language.compile(source).portability.find((each) => each.target === target);
  return (found?.reasons ?? []).map(({ span, message }) => [source.slice(span.start, span.end), message]);
}

test.each([
  ['source | where severityNumber >= 17', [GATEWAY, AGENT, COLLECTOR, AZURE]],
  ['logs | where eventName has "a" and tostring(body) startswith "b"', [GATEWAY, AGENT, COLLECTOR, AZURE]],
  ['logs | extend seen = tolower(strcat(eventName, "!"))', [GATEWAY, AGENT, COLLECTOR, AZURE]],
  ['logs | project-away attributes', [GATEWAY, AGENT, COLLECTOR, AZURE]],
  ['logs | extend attributes = bag_remove_keys(attributes, dynamic(["a"]))', [GATEWAY, AGENT, COLLECTOR]],
  ['logs | summarize count() by bin(timestamp, 1m)', [GATEWAY, AGENT]],
  ['logs | summarize n = count() by bin(timestamp, 1m) | top 5 by n', [GATEWAY]],
  ['logs | extend n = strlen(eventName)', [GATEWAY, AGENT, AZURE]],
  ['logs | take 5', []],
  ['print x = 1', [AZURE]],
  ['datatable(a: long) [1, 2]', []],
])('%s', (source, expected) => {
  expect(places(source)).toEqual(expected);
});

test('a text that does not compile runs nowhere, and nothing more is said of it', () => {
  expect(language.compile('logs | where nothing').portability).toEqual([]);
});

test.each<[PortabilityTarget, string, string, string]>([
  [AZURE, 'logs | where eventName in~ ("a")', 'eventName in~ ("a")', 'tolower'],
  [AZURE, 'logs | where severityNumber between (1 .. 5)', 'severityNumber between (1 .. 5)', '`>=` and `<='],
  [
    AZURE,
    'logs | extend a = base64_encode_tostring(eventName)',
    'base64_encode_tostring(eventName)',
    'base64_encodestring',
  ],
  [AZURE, 'logs | extend a = dynamic({"k": 1})', 'dynamic({"k": 1})', 'parse_json'],
  [AZURE, 'logs | project-keep eventName', 'project-keep eventName', '`project`'],
  [COLLECTOR, 'logs | extend a = severityNumber % 3', 'severityNumber % 3', '`%`'],
  [COLLECTOR, 'logs | extend a = severityNumber * 1.5', 'severityNumber * 1.5', 'todouble'],
  [COLLECTOR, 'logs | where eventName has tostring(body)', 'eventName has tostring(body)', 'constant'],
  [
    COLLECTOR,
    'logs | extend a = strcat("x", iff(severityNumber > 9, "a", "b"))',
    'iff(severityNumber > 9, "a", "b")',
    'column of its own',
  ],
  [COLLECTOR, 'logs | sample 5', 'sample 5', 'probabilistic sampler'],
])('%s says why not: %s', (target, source, ...[marked, remedy]) => {
  const reasons = against(target, source);
  expect(reasons.map(([text]) => text)).toContain(marked);
  expect(reasons.find(([text]) => text === marked)?.[1]).toContain(remedy);
});

test('a choice and a condition stand where statements of their own can make them', () => {
  for (const value of [
    'iff(eventName == "a", "x", case(severityNumber > 9, "y", isnull(traceId), "z", "w"))',
    'not(eventName == "a") and (severityNumber > 9 or isempty(traceId))',
  ]) {
    expect(against(COLLECTOR, `logs | extend made = ${value}`)).toEqual([]);
  }
});

test('a construct is named once, where it first stands', () => {
  const reasons = against(AZURE, 'logs | extend a = coalesce(traceId, "a"), b = coalesce(spanId, "b")');
  expect(reasons.map(([marked]) => marked)).toEqual(['coalesce(traceId, "a")']);
});

test('what a function of the author computes is shown where it is called', () => {
  const source = 'let third = (n: long) { n % 3 }; logs | extend a = third(tolong(severityNumber))';
  expect(against(COLLECTOR, source).map(([marked]) => marked)).toEqual(['third(tolong(severityNumber))']);
});

test('parse takes ten columns in a transformation', () => {
  const parse = (count: number) =>
    `logs | parse tostring(body) with ${Array.from({ length: count }, (_, index) => `"${index}=" c${index}`).join(' ')}`;
  expect(against(AZURE, parse(10))).toEqual([]);
  expect(against(AZURE, parse(11))[0]?.[1]).toContain('at most 10 columns');
});

test('what is refused on any stream has that one reason', () => {
  expect(against(AGENT, 'logs | take 5')).toHaveLength(1);
});
