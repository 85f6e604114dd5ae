import { expect, test } from 'vitest';
import { findings } from '../testing/compile-text.ts';

/** Text, code, what is marked. */
const refused: [source: string, code: string, marked: string][] = [
  ['logs | join traces on timestamp', 'unsupported', 'traces'],
  ['logs | top-hitters 3 of eventName', 'unsupported', 'top-hitters'],
  ['logs | evaluate bag_unpack(attributes)', 'unsupported', 'evaluate'],
  ['union logs, traces', 'unsupported', 'traces'],
  ['union kind = inner (print a = 1), (print a = 1, b = 2) | count', 'unsupported', 'union'],
  ['union l*', 'unsupported', 'l*'],
  ['logs | join (logs) on attributes', 'type', 'attributes'],
  ['logs | getschema kind = csl', 'unsupported', 'kind = csl'],
  ['logs | extend x = row_number()', 'order', 'row_number'],
  ['logs | serialize | distinct eventName | extend x = prev(eventName)', 'order', 'prev'],
  ['logs | top severityNumber by timestamp', 'type', 'severityNumber'],
  ['logs | sort by attributes', 'KS116', 'attributes'],
  ['.show tables', 'unsupported', '.show'],
  ['.drop table logs', 'unsupported', '.drop'],
  ['logs; traces', 'unsupported', 'traces'],
  ['set x = 1; logs', 'unsupported', 'x'],
  ['let a = 1;', 'empty', 'let a = 1'],
  ['logs | extend x = geo_point_to_s2cell(1.0, 2.0)', 'unsupported', 'geo_point_to_s2cell'],
  ['logs | where * has "x"', 'unsupported', '*'],
  ['print 1', 'stream', 'print 1'],
  [
    'logs | where traceId == toscalar(logs | project traceId)',
    'stream',
    'where traceId == toscalar(logs | project traceId)',
  ],
  [
    'logs | where eventName in (logs | project eventName)',
    'stream',
    'where eventName in (logs | project eventName)',
  ],
  ['logs | summarize hll(eventName)', 'unsupported', 'hll'],
  ['logs | summarize count(severityNumber > 8)', 'unsupported', 'count(severityNumber > 8)'],
  ['logs | summarize percentile(eventName, 50)', 'unsupported', 'percentile(eventName, 50)'],
  ['logs | summarize', 'unsupported', 'summarize'],
  [
    'logs | extend x = 1h * (observedTimestamp - timestamp)',
    'unsupported',
    '1h * (observedTimestamp - timestamp)',
  ],
  ['logs | where eventName == 5', 'type', 'eventName == 5'],
  ['logs | where severityNumber == "9"', 'type', 'severityNumber == "9"'],
  ['logs | where severityNumber in (1, "a")', 'type', '"a"'],
  ['logs | where timestamp > datetime(nonsense)', 'type', 'datetime(nonsense)'],
  ['logs | where timestamp > datetime(2026-02-30)', 'type', 'datetime(2026-02-30)'],
  ['logs | extend x = time(nonsense)', 'type', 'time(nonsense)'],
  ['logs | extend x = 9223372036854775808', 'type', '9223372036854775808'],
  ['logs | take -1', 'type', '-1'],
  ['logs | extend x = attributes.r / 2', 'unsupported', 'attributes.r'],
  ['logs | extend x = 1 + attributes.r', 'unsupported', 'attributes.r'],
  ['logs | extend x = dynamic({"a": 12345678901234567890})', 'type', '12345678901234567890'],
  ['logs | where eventName matches regex "a("', 'regex', '"a("'],
  ['logs | where eventName matches regex "a(?=b)"', 'regex', '"a(?=b)"'],
  ['logs | extend x = extract("[", 0, eventName)', 'regex', '"["'],
  ['logs | extend timestamp = now()', 'read-only', 'timestamp'],
  ['logs | extend resource = dynamic({})', 'read-only', 'resource'],
  ['traces | extend cloud_RoleName = "x"', 'read-only', 'cloud_RoleName'],
  ['logs | extend bin(timestamp, 1m)', 'read-only', 'bin(timestamp, 1m)'],
  ['logs | project timestamp = now(), body', 'read-only', 'timestamp'],
  ['logs | project-away traceId | project-rename traceId = eventName', 'read-only', 'traceId'],
  ['logs | extend attributes = "x"', 'type', 'attributes'],
  ['traces | extend message = 5', 'type', 'message'],
  ['logs | extend attributes.secret = "x"', 'KS198', '='],
  ['logs | where sevrity > 5', 'KS142', 'sevrity'],
  ['logs | where eventName == "a', 'KS001', ''],
  ['logs | where', 'KS006', ''],
];

test.each(refused)('%s', (source, code, marked) => {
  expect(findings(source)).toMatchObject([{ code, marked }]);
});

test('who assigns to a member learns how to add a column', () => {
  expect(findings('logs | extend attributes.secret = "x"')[0]?.message).toContain('`extend name = …`');
});

test('a bare text gets a friendly answer', () => {
  for (const source of ['', '  \n', '// only a comment']) {
    expect(findings(source)).toMatchObject([{ code: 'empty' }]);
    expect(findings(source)[0]?.message).toContain('starts with `logs` or `traces`');
  }
});

test('every refusal of a text shows at once', () => {
  const found = findings(
    'logs | join traces on timestamp | extend x = current_principal() | where nope == 1',
  );
  expect(found.map(({ marked }) => marked)).toEqual(['traces', 'current_principal', 'nope']);
});

test('what follows a misspelt operator is not blamed as well', () => {
  expect(findings('logs | wher severityNumber > 1 | take 1')).toHaveLength(1);
});

test('what can be written back to a record compiles', () => {
  const assigned = [
    'body = "redacted"',
    'body = dynamic({})',
    'severityNumber = 9',
    'eventName = "x"',
    'extra = true',
  ];
  for (const assignment of assigned) expect(findings(`logs | extend ${assignment}`)).toEqual([]);
  expect(findings('traces | extend message = "x", severityLevel = 3')).toEqual([]);
});

test('aggregates may name their columns as they like', () => {
  const source = 'logs | extend traceId = "x" | summarize resource = count() by bin(timestamp, 1m)';
  expect(findings(source)).toEqual([]);
});

/** What previews and cannot be deployed. */
test.each([
  ['logs | take 5', 'take 5'],
  ['logs | summarize count()', 'summarize count()'],
  ['logs | summarize count() by eventName', 'summarize count() by eventName'],
  [
    'logs | where true | summarize count() by bin(observedTimestamp, 1m)',
    'summarize count() by bin(observedTimestamp, 1m)',
  ],
])('%s cannot run without end', (source, marked) => {
  expect(findings(source)).toMatchObject([{ code: 'stream', marked }]);
});

test('a window of time makes an aggregate deployable', () => {
  expect(findings('logs | summarize count() by bin(timestamp, 1m), eventName | where count_ > 5')).toEqual(
    [],
  );
});
