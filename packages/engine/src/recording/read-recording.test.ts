import { expect, test } from 'vitest';
import { exportOf } from '../probe-tests/given-batch.ts';
import { RecordingError, type RecordingOptions, readRecording } from './read-recording.ts';

function records(text: string, options: RecordingOptions = { takesAnything: true }) {
  const batches = readRecording(new TextEncoder().encode(text), options);
  return batches.flatMap((batch) => Array.from({ length: batch.recordCount }, (_, row) => batch.record(row)));
}

test('an OTLP request, over several lines or one on each', () => {
  const request = exportOf([{ body: 'a' }, { body: 'b' }]);
  const pretty = JSON.stringify(JSON.parse(request), null, 2);
  expect(records(pretty).map(({ body }) => body)).toEqual(['a', 'b']);
  expect(records(`${request}\n\n${request}\n`)).toHaveLength(4);
});

test('records as people write them', () => {
  expect(records('{"eventName": "A", "attributes": {"n": 1}}\n{"body": "b"}')).toMatchObject([
    { eventName: 'A', attributes: { n: 1 } },
    { body: 'b' },
  ]);
});

test('objects as logging libraries write them', () => {
  const lines = [
    '{"level":30,"time":1767225600000,"pid":7,"msg":"listening","event":"Listening","service":"web"}',
    '{"@timestamp":"2026-01-01T00:00:01Z","level":"ERROR","message":"no","error":{"code":5}}',
    '{"ts":1767225602.5,"level":"odd","msg":{"not":"a text"}}',
  ];
  expect(records(lines.join('\n'))).toMatchObject([
    {
      ...{ body: 'listening', severityText: '30', severityNumber: 9, eventName: 'Listening' },
      ...{ timestamp: '1767225600000000000', attributes: { pid: 7 }, resource: { 'service.name': 'web' } },
    },
    { body: 'no', severityNumber: 17, attributes: { error: { code: 5 } } },
    { timestamp: '1767225602500000000', severityNumber: 0, attributes: { msg: { not: 'a text' } } },
  ]);
});

test('a record that says no time has the one that it is given', () => {
  const untimed = '2026-01-01T00:00:00.000Z';
  const text = '{"body": "a"}\n{"body": "b", "timestamp": "2027-01-01T00:00:00Z"}\nc';
  expect(records(text, { takesAnything: true, untimed }).map(({ timestamp }) => timestamp)).toEqual([
    '1767225600000000000',
    '1798761600000000000',
    '1767225600000000000',
  ]);
});

test('lines of text, blank ones left out', () => {
  expect(records('GET / 200\r\n\n[1, 2]\n"quoted"').map(({ body }) => body)).toEqual([
    'GET / 200',
    '[1, 2]',
    '"quoted"',
  ]);
});

test.each([
  ['no JSON', '{"body": "a"}\nnonsense', 'line 2: not JSON.'],
  ['a field of the wrong type', '{"severityNumber": 99}', 'line 1: severityNumber: '],
  ['bytes that are no request', '\u0001\u0002', 'the records: byte '],
])('without leave to take anything, %s is refused with its place', (_, text, message) => {
  expect(() => records(text, {})).toThrow(RecordingError);
  expect(() => records(text, {})).toThrow(message);
});

test('a request that is none is refused, whatever is taken', () => {
  expect(() => records('{"resourceLogs": 5}')).toThrow(RecordingError);
});
