import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type {
  Column,
  DynamicColumn,
  DynamicValue,
  NumberColumn,
  StringColumn,
  TimeColumn,
} from '../column.ts';
import { nanosecondsOf } from '../instant.ts';
import { views } from '../views.ts';
import { jsonTextOf } from './dynamic-json.ts';
import type { LogBatch } from './log-batch.ts';
import { readLogs } from './read-logs.ts';
import { MAX_VALUE_DEPTH } from './scan-any-value.ts';
import {
  type AnyShape,
  arbitraryRequest,
  dynamicOf,
  oracleBytes,
  pairsOf,
  type RecordShape,
  type RequestShape,
  recordsOf,
} from './testing/arbitrary-request.ts';

function batchOf(request: RequestShape): LogBatch {
  return parse(oracleBytes(request));
}

function parse(bytes: Uint8Array): LogBatch {
  const result = readLogs(bytes);
  if (!result.ok) throw new Error(`${result.reason} at ${result.offset}`);
  return result.batch;
}

function requestOf(record: Partial<RecordShape>, resource: [string, string][] = []): RequestShape {
  const attributes = resource.map(([key, value]) => ({ key, value: textValue(value) }));
  return {
    resourceLogs: [
      { resource: { attributes }, schemaUrl: '', scopeLogs: [{ logRecords: [record as RecordShape] }] },
    ],
  };
}

function textValue(value: string): AnyShape {
  return { value: { case: 'stringValue', value } };
}

function cells(column: Column): unknown[] {
  if ('codes' in column) return Array.from(column.codes, (code) => column.dictionary.get(code));
  if ('ms' in column) return times(column);
  const { values, nulls } = column as NumberColumn;
  return Array.from(values, (value, row) => (nulls?.[row] ? null : value));
}

function times({ ms, nanos, nulls }: TimeColumn): (bigint | null)[] {
  return Array.from(ms, (value, row) =>
    nulls?.[row] ? null : nanosecondsOf({ ms: value, nanos: nanos[row]! }),
  );
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The event name as the rules say: the field, else the last text attribute `event.name`. */
function eventNameOf({ eventName, attributes }: RecordShape): string {
  if (eventName !== '') return eventName;
  const names = attributes.filter(
    ({ key, value }) => key === 'event.name' && value?.value.case === 'stringValue',
  );
  return (names.at(-1)?.value?.value.value as string | undefined) ?? '';
}

test('columns of random requests equal what the protobuf library decodes', () => {
  return fc.assert(
    fc.property(arbitraryRequest, (request) => {
      const table = batchOf(request).table('logs');
      const records = recordsOf(request);
      const column = (name: string) => cells(table.column(name));
      expect(column('timestamp')).toEqual(
        records.map((record) => record.timeUnixNano || record.observedTimeUnixNano || null),
      );
      expect(column('observedTimestamp')).toEqual(records.map((r) => r.observedTimeUnixNano || null));
      expect(column('severityNumber')).toEqual(records.map((r) => r.severityNumber));
      expect(column('severityText')).toEqual(records.map((r) => r.severityText));
      expect(column('eventName')).toEqual(records.map(eventNameOf));
      expect(column('body')).toEqual(records.map((r) => dynamicOf(r.body)));
      expect(column('attributes')).toEqual(records.map((r) => pairsOf(r.attributes)));
      expect(column('traceId')).toEqual(records.map((r) => hex(r.traceId)));
      expect(column('spanId')).toEqual(records.map((r) => hex(r.spanId)));
    }),
    { numRuns: 150 },
  );
});

test('a member read straight from the wire equals the member of the decoded map', () => {
  return fc.assert(
    fc.property(arbitraryRequest, (request) => {
      const batch = batchOf(request);
      for (const [view, name] of [
        ['logs', 'attributes'],
        ['logs', 'resource'],
        ['traces', 'customDimensions'],
      ] as const) {
        const column = batch.table(view).column(name) as DynamicColumn;
        for (const key of ['secret', 'EventName', 'event.name', 'absent', '']) {
          const expected = cells(column).map((map) => (map as Record<string, DynamicValue>)[key] ?? null);
          expect(cells(column.member!(key))).toEqual(expected);
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('resource and scope belong to the rows beneath them', () => {
  return fc.assert(
    fc.property(arbitraryRequest, (request) => {
      const table = batchOf(request).table('logs');
      const resources = request.resourceLogs.flatMap(({ resource, scopeLogs }) =>
        scopeLogs.flatMap(({ logRecords }) => logRecords.map(() => pairsOf(resource?.attributes ?? []))),
      );
      const scopes = request.resourceLogs.flatMap(({ scopeLogs }) =>
        scopeLogs.flatMap(({ scope, logRecords }) => logRecords.map(() => scope?.name ?? '')),
      );
      expect(cells(table.column('resource'))).toEqual(resources);
      expect(cells(table.column('scopeName'))).toEqual(scopes);
    }),
    { numRuns: 50 },
  );
});

test('every column of both views can be built', () => {
  const batch = batchOf(requestOf({ eventName: 'LogLaunch' }, [['service.name', 'web']]));
  for (const view of ['logs', 'traces'] as const) {
    const table = batch.table(view);
    expect(table.names).toEqual(views[view].map(({ name }) => name));
    for (const { name, type } of views[view]) expect(table.column(name).type).toBe(type);
    expect(() => table.column('constructor')).toThrow(RangeError);
  }
});

test('traces speak the names of Application Insights', () => {
  const body: AnyShape = {
    value: {
      case: 'kvlistValue',
      value: { values: [{ key: 'n', value: { value: { case: 'intValue', value: 2n ** 60n } } }] },
    },
  };
  const record = { eventName: 'LogLaunch', severityNumber: 17, body, traceId: new Uint8Array([171, 205]) };
  const table = batchOf(
    requestOf(record, [
      ['service.name', 'web'],
      ['service.instance.id', 'web-1'],
    ]),
  ).table('traces');
  const cell = (name: string) => cells(table.column(name))[0];
  expect(cell('message')).toBe('{"n":1152921504606846976}');
  expect(cell('severityLevel')).toBe(3);
  expect(cell('customDimensions')).toEqual({ EventName: 'LogLaunch' });
  expect(cell('operation_Id')).toBe('abcd');
  expect(cell('cloud_RoleName')).toBe('web');
  expect(cell('cloud_RoleInstance')).toBe('web-1');
});

test.each([
  [0, null],
  [1, 0],
  [8, 0],
  [9, 1],
  [12, 1],
  [13, 2],
  [16, 2],
  [17, 3],
  [20, 3],
  [21, 4],
  [24, 4],
])('severity number %i is level %s', (severityNumber, level) => {
  const table = batchOf(requestOf({ severityNumber })).table('traces');
  expect(cells(table.column('severityLevel'))).toEqual([level]);
});

test('equal values share a code, so that text is worked on once', () => {
  const records = ['a', 'b', 'a'].map((eventName) => ({ eventName }) as RecordShape);
  const batch = batchOf({ resourceLogs: [{ schemaUrl: '', scopeLogs: [{ logRecords: records }] }] });
  const { codes, dictionary } = batch.table('logs').column('eventName') as StringColumn;
  expect([...codes]).toEqual([1, 2, 1]);
  expect(dictionary.size).toBe(3);
});

test('a record reads well and exactly', () => {
  const record = {
    timeUnixNano: 1_700_000_000_123_456_789n,
    body: textValue('Hello'),
    attributes: [{ key: 'big', value: { value: { case: 'intValue', value: 2n ** 62n } } }],
  };
  const batch = batchOf(requestOf(record, [['service.name', 'web']]));
  expect(batch.record(0)).toMatchObject({
    timestamp: '1700000000123456789',
    body: 'Hello',
    attributes: { big: '4611686018427387904' },
    resource: { 'service.name': 'web' },
  });
  expect(batch.service(0)).toBe('web');
  expect(batch.resourceAttribute(0, 'service.name')).toBe('web');
});

test('bytes cut anywhere are refused or read, never thrown at the caller', () => {
  return fc.assert(
    fc.property(arbitraryRequest, fc.double({ min: 0, max: 1, noNaN: true }), (request, share) => {
      const bytes = oracleBytes(request);
      const result = readLogs(bytes.subarray(0, Math.floor(bytes.length * share)));
      if (!result.ok) expect(result.offset).toBeLessThanOrEqual(bytes.length);
    }),
    { numRuns: 150 },
  );
});

test('flipped bytes never crash or hang the reader, and what it accepts can be decoded whole', () => {
  const flips = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
    minLength: 1,
    maxLength: 4,
  });
  return fc.assert(
    fc.property(arbitraryRequest, flips, (request, changes) => {
      const bytes = oracleBytes(request);
      for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value;
      const result = readLogs(bytes);
      if (!result.ok) return;
      for (let row = 0; row < result.batch.recordCount; row++) result.batch.record(row);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['a length beyond the end', [0x0a, 0x05, 0x00], 1, /does not fit/],
  ['a length that overflows', [0x0a, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01], 1, /more than 32 bits/],
  ['a varint without end', [0x10, ...Array.from({ length: 11 }, () => 0xff)], 1, /longer than 64 bits/],
  ['a known field with another wire type', [0x08, 0x01], 1, /wire type 0/],
  ['the field number 0', [0x02, 0x00], 1, /field number 0/],
  ['a group', [0x13], 1, /wire type 3/],
  ['a message that ends inside a tag', [0x8a], 1, /in the middle of a number/],
  ['text that is not UTF-8', [0x0a, 7, 0x12, 5, 0x12, 3, 0x62, 1, 0xff], 8, /not valid UTF-8/],
])('%s is refused with its place and reason', (...[, bytes, offset, reason]) => {
  expect(readLogs(new Uint8Array(bytes))).toEqual({
    ok: false,
    offset,
    reason: expect.stringMatching(reason),
  });
});

test('nesting is bounded', () => {
  const nested = (depth: number): AnyShape =>
    depth === 0 ? textValue('x') : { value: { case: 'arrayValue', value: { values: [nested(depth - 1)] } } };
  expect(readLogs(oracleBytes(requestOf({ body: nested(MAX_VALUE_DEPTH) }))).ok).toBe(true);
  expect(readLogs(oracleBytes(requestOf({ body: nested(MAX_VALUE_DEPTH + 1) })))).toMatchObject({
    ok: false,
  });
});

test('unknown fields are passed over', () => {
  const bytes = new Uint8Array([0x0a, 9, 0x12, 5, 0x12, 3, 0xf8, 0x3f, 0x01, 0x38, 0x01, 0x78, 0x07]);
  expect(parse(bytes).recordCount).toBe(1);
});

test('JSON text keeps every digit of an integer', () => {
  expect(jsonTextOf({ a: [2n ** 60n, 1.5, null, 'x'] })).toBe('{"a":[1152921504606846976,1.5,null,"x"]}');
});
