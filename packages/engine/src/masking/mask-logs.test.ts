import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeBase64 } from '../otlp/base64.ts';
import { transcodeJson } from '../otlp/json/transcode-json.ts';
import { readLogs } from '../otlp/read-logs.ts';
import { maskLogs } from './mask-logs.ts';

const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U';
const decoder = new TextDecoder();

function encode(logRecords: object[], resource: object[] = []): Uint8Array {
  const request = { resourceLogs: [{ resource: { attributes: resource }, scopeLogs: [{ logRecords }] }] };
  const transcoded = transcodeJson('logs', JSON.stringify(request));
  if (!transcoded.ok) throw new Error('The test has no OTLP.');
  return transcoded.bytes;
}

const string = (key: string, stringValue: string) => ({ key, value: { stringValue } });
const masked = (bytes: Uint8Array) => maskLogs(bytes) ?? new Uint8Array();

test.each<[string, object]>([
  ['a body', { body: { stringValue: `with ${JWT}` } }],
  ['an attribute', { attributes: [string('note', JWT)] }],
  ['an attribute with a sensitive name', { attributes: [string('password', 'hunter2')] }],
  [
    'what is nested under a sensitive name',
    { attributes: [{ key: 'secret', value: { kvlistValue: { values: [string('a', 'hunter2')] } } }] },
  ],
  [
    'a nested member with a sensitive name',
    { body: { kvlistValue: { values: [string('user.password', 'hunter2')] } } },
  ],
  ['an item of a list', { body: { arrayValue: { values: [{ stringValue: JWT }] } } }],
  ['the name of the event', { eventName: `Login ${JWT}` }],
  ['the text of the severity', { severityText: JWT }],
  ['bytes that are text', { body: { bytesValue: encodeBase64(new TextEncoder().encode(JWT)) } }],
  ['a card number that is an integer', { body: { intValue: '4111111111111111' } }],
])('masks %s', (_where, record) => {
  const bytes = encode([{ timeUnixNano: '1', ...record }]);
  const text = decoder.decode(masked(bytes));
  expect(text).not.toContain(JWT);
  expect(text).not.toContain('hunter2');
  expect(text).toContain('[masked');
});

test.each([
  ['body', { body: { stringValue: 'hunter2' } }],
  ['body', { body: { kvlistValue: { values: [string('a', 'hunter2')] } } }],
  ['message', { body: { stringValue: 'hunter2' } }],
  ['eventName', { eventName: 'hunter2' }],
  ['severityText', { severityText: 'hunter2' }],
])('masks the column %s whole where a probe may have written a secret to it', (column, record) => {
  const bytes = encode([{ timeUnixNano: '1', ...record, attributes: [string(column, 'kept')] }, {}]);
  const more = { names: new Set<string>(), columns: new Set([column, 'another']) };
  const masked = maskLogs(bytes, more) ?? new Uint8Array();
  expect(decoder.decode(masked)).not.toContain('hunter2');
  expect(decoder.decode(masked)).toContain('kept');
  const logs = readLogs(masked);
  expect(logs.ok && logs.batch.recordCount).toBe(2);
});

test('masks attributes of the resource', () => {
  const text = decoder.decode(
    masked(encode([{}], [string('service.name', 'shop'), string('api.key', 'k1')])),
  );
  expect(text).toContain('shop');
  expect(text).not.toContain('k1');
});

test('what is no secret keeps its bytes', () => {
  const bytes = encode(
    [
      {
        timeUnixNano: '1795000000000000000',
        severityNumber: 9,
        traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
        eventName: 'LogLaunch',
        body: { stringValue: 'launched' },
        attributes: [
          string('fileName', '/tmp/a'),
          { key: 'n', value: { intValue: '1795000000000000000' } },
          { key: 'd', value: { doubleValue: 1.5 } },
          { key: 'b', value: { boolValue: true } },
          { key: 'empty', value: {} },
        ],
      },
    ],
    [string('service.name', 'shop')],
  );
  expect(masked(bytes)).toEqual(bytes);
});

test('malformed bytes are nobody’s', () => {
  expect(maskLogs(new Uint8Array([10, 200, 1]))).toBeNull();
});

test('any request keeps its records in their order, and masking it again changes nothing', () => {
  const value = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.record({ stringValue: fc.string() }),
      fc.record({ intValue: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String) }),
      fc.record({ arrayValue: fc.record({ values: fc.array(tie('value'), { maxLength: 3 }) }) }),
    ),
  })).value;
  const record = fc.record({ body: value, attributes: fc.array(fc.record({ key: fc.string(), value })) });
  fc.assert(
    fc.property(fc.array(record as fc.Arbitrary<object>, { maxLength: 5 }), (records) => {
      const once = masked(encode(records));
      const read = readLogs(once);
      expect(read.ok && read.batch.recordCount).toBe(records.length);
      expect(masked(once)).toEqual(once);
    }),
  );
});
