import { editDistance, nearest } from '@lookout/engine';
import { expect, test } from 'vitest';
import { findings } from '../testing/compile-text.ts';

test.each([
  ['Logs | take 1', 'logs | take 1'],
  ['trace | take 1', 'traces | take 1'],
  ['logs | wher severityNumber > 1', 'logs | where severityNumber > 1'],
  ['logs | where sevrityNumber > 1', 'logs | where severityNumber > 1'],
  [
    'logs | extend event = eventName | where evnt == "a"',
    'logs | extend event = eventName | where event == "a"',
  ],
  [
    'let threshold = 5; logs | where severityNumber > treshold',
    'let threshold = 5; logs | where severityNumber > threshold',
  ],
  ['logs | where tostrng(body) == "a"', 'logs | where tostring(body) == "a"'],
  ['logs | summarize cuont()', 'logs | summarize count()'],
  ['logs | where eventName = "a"', 'logs | where eventName == "a"'],
  ['logs | where eventName == LogLaunch', 'logs | where eventName == "LogLaunch"'],
  ['logs | where eventName == 5', 'logs | where eventName == "5"'],
  ['logs | where severityNumber == "9"', 'logs | where severityNumber == 9'],
  ['logs | where severityNumber == eventName', null],
  ['logs | where timestamp > "2026-01-31"', 'logs | where timestamp > datetime(2026-01-31)'],
  ['logs | sample-distinct 5 of eventName', 'logs | distinct eventName | take 5'],
  ['logs | summarize count() by attributes.x', 'logs | summarize count() by tostring(attributes.x)'],
  ['logs | summarize avg(attributes.x)', 'logs | summarize avg(todouble(attributes.x))'],
  ['logs | summarize sum(attributes.x)', 'logs | summarize sum(todouble(attributes.x))'],
  ['logs | summarize max(attributes.x)', 'logs | summarize max(todouble(attributes.x))'],
  ['logs | extend x = parseurl(eventName)', 'logs | extend x = parse_url(eventName)'],
  ['requests | take 1', null],
  ['logs | where message has "a"', 'logs | where body has "a"'],
  ['traces | where body has "a"', 'traces | where message has "a"'],
  ['traces | where severityNumber > 2', 'traces | where severityLevel > 2'],
  ['logs | where severityLevel > 2', 'logs | where severityNumber > 2'],
  ['logs | where TimeGenerated > ago(1h)', 'logs | where timestamp > ago(1h)'],
  ['logs | where cloud_RoleName == "a"', 'logs | where tostring(resource["service.name"]) == "a"'],
  ['logs | project body | where message has "a"', 'logs | project body | where body has "a"'],
  ['logs | extend a = lower(eventName)', 'logs | extend a = tolower(eventName)'],
  ['logs | extend a = ifnull(traceId, "x")', 'logs | extend a = coalesce(traceId, "x")'],
  ['logs | summarize mean(severityNumber)', 'logs | summarize avg(severityNumber)'],
  ['logs | summarize count()', 'logs | summarize count() by bin(timestamp, 1m)'],
  [
    'logs | summarize count() by eventName // why',
    'logs | summarize count() by eventName, bin(timestamp, 1m) // why',
  ],
  ['logs | summarize count() by bin(timestamp, 1tick)', null],
  ['logs | distinct eventName', 'logs | summarize by eventName, bin(timestamp, 1m)'],
  ['logs | count', 'logs | summarize Count = count() by bin(timestamp, 1m)'],
])('%s', (source, fixed) => {
  expect(findings(source)[0]?.fixed).toBe(fixed);
});

test('a fix makes the text compile', () => {
  for (const source of [
    'logs | wher severityNumber > 1',
    'logs | sample-distinct 5 of eventName',
    'logs | where eventName = "a"',
  ]) {
    const errors = findings(findings(source)[0]!.fixed!).filter(({ code }) => code !== 'stream');
    expect(errors).toEqual([]);
  }
});

test('edit distance counts swaps of neighbours as one', () => {
  expect(editDistance('cuont', 'count')).toBe(1);
  expect(editDistance('', 'abc')).toBe(3);
  expect(editDistance('same', 'same')).toBe(0);
});

test('only near names are offered', () => {
  expect(nearest('requests', ['logs', 'traces'])).toBeUndefined();
  expect(nearest('EVENTNAME', ['body', 'eventName'])).toBe('eventName');
});
