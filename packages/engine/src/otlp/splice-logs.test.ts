import { fromBinary } from '@bufbuild/protobuf';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DynamicValue } from '../column.ts';
import type { LogBatch } from './log-batch.ts';
import { readLogs } from './read-logs.ts';
import { NO_CONTENTS, RecordContents } from './record-contents.ts';
import { type RecordEdit, rewriteRecord } from './rewrite-record.ts';
import { otlpMessage } from './schema/registry.ts';
import { spliceLogs } from './splice-logs.ts';
import {
  type AnyShape,
  arbitraryRequest,
  dynamicOf,
  oracleBytes,
  type RecordShape,
  type RequestShape,
} from './testing/arbitrary-request.ts';

function parse(bytes: Uint8Array): LogBatch {
  const result = readLogs(bytes);
  if (!result.ok) throw new Error(`${result.reason} at ${result.offset}`);
  return result.batch;
}

/** What the oracle reads back, as plain data. */
function decode(bytes: Uint8Array): RequestShape {
  return fromBinary(otlpMessage('ExportLogsServiceRequest'), bytes) as unknown as RequestShape;
}

/** The same request with some records dropped, the slow way. */
function without(request: RequestShape, isKept: (row: number) => boolean): RequestShape {
  let row = 0;
  const resourceLogs = request.resourceLogs.map((resource) => ({
    ...resource,
    scopeLogs: resource.scopeLogs
      .map((scope) => ({ scope, logRecords: scope.logRecords.filter(() => isKept(row++)) }))
      .filter(({ scope, logRecords }) => logRecords.length > 0 || scope.logRecords.length === 0)
      .map(({ scope, logRecords }) => ({ ...scope, logRecords })),
  }));
  const isLeft = (_: unknown, at: number) =>
    resourceLogs[at]!.scopeLogs.length > 0 || request.resourceLogs[at]!.scopeLogs.length === 0;
  return { ...request, resourceLogs: resourceLogs.filter(isLeft) };
}

function rewritten(record: Partial<RecordShape>, edit: RecordEdit): RecordShape {
  const batch = parse(
    oracleBytes({ resourceLogs: [{ schemaUrl: '', scopeLogs: [{ logRecords: [record as RecordShape] }] }] }),
  );
  const content = rewriteRecord(batch, 0, edit);
  const bytes = spliceLogs(batch.index, {
    isKept: new Uint8Array([1]),
    replacements: RecordContents.of(new Map([[0, content]])),
  });
  return decode(bytes).resourceLogs[0]!.scopeLogs[0]!.logRecords[0]!;
}

function value(kind: string, inner: unknown): AnyShape {
  return { value: { case: kind, value: inner } };
}

function attributesOf(record: RecordShape): Map<string, DynamicValue> {
  return new Map(record.attributes.map(({ key, value: any }) => [key, dynamicOf(any)]));
}

test('an untouched request leaves as the very bytes it came in', () => {
  return fc.assert(
    fc.property(arbitraryRequest, (request) => {
      const batch = parse(oracleBytes(request));
      const isKept = new Uint8Array(batch.recordCount).fill(1);
      expect(spliceLogs(batch.index, { isKept, replacements: NO_CONTENTS })).toBe(batch.bytes);
    }),
    { numRuns: 30 },
  );
});

test('dropped records are cut out and all the rest stays as it was', () => {
  return fc.assert(
    fc.property(arbitraryRequest, fc.infiniteStream(fc.boolean()), (request, coin) => {
      const batch = parse(oracleBytes(request));
      const isKept = Uint8Array.from({ length: batch.recordCount }, () => Number(coin.next().value));
      const bytes = spliceLogs(batch.index, { isKept, replacements: NO_CONTENTS });
      if (!isKept.includes(0)) return;
      const expected = without(request, (row) => isKept[row] === 1);
      expect(decode(bytes)).toEqual(decode(oracleBytes(expected)));
    }),
    { numRuns: 200 },
  );
});

test('long replacements and cuts re-frame every enclosing length', () => {
  return fc.assert(
    fc.property(arbitraryRequest, fc.nat({ max: 40_000 }), (request, length) => {
      const batch = parse(oracleBytes(request));
      if (batch.recordCount === 0) return;
      const isKept = new Uint8Array(batch.recordCount).fill(1);
      const severityText = 'x'.repeat(length + 1);
      const last = batch.recordCount - 1;
      const replacements = RecordContents.of(new Map([[last, rewriteRecord(batch, last, { severityText })]]));
      const after = parse(spliceLogs(batch.index, { isKept, replacements }));
      expect(after.recordCount).toBe(batch.recordCount);
      expect(after.record(after.recordCount - 1)).toEqual({
        ...batch.record(batch.recordCount - 1),
        severityText,
        bytes: expect.any(Number),
      });
    }),
    { numRuns: 60 },
  );
});

test('attributes whose value stays the same keep their type and bytes', () => {
  const attributes = [
    { key: 'ratio', value: value('doubleValue', 5) },
    { key: 'raw', value: value('bytesValue', new Uint8Array([1, 2])) },
    { key: 'secret', value: value('stringValue', 'hunter2') },
    { key: 'big', value: value('intValue', 2n ** 62n) },
  ];
  const wanted = attributesOf({ attributes } as unknown as RecordShape);
  wanted.delete('secret');
  wanted.set('added', 3);
  const after = rewritten({ attributes }, { attributes: wanted });
  expect(after.attributes.map(({ key, value: any }) => [key, any?.value])).toEqual([
    ['ratio', { case: 'doubleValue', value: 5 }],
    ['raw', { case: 'bytesValue', value: new Uint8Array([1, 2]) }],
    ['big', { case: 'intValue', value: 2n ** 62n }],
    ['added', { case: 'intValue', value: 3n }],
  ]);
});

test('inside a changed value, what nobody touched keeps its type and bytes', () => {
  const list = {
    values: [value('doubleValue', 1), value('stringValue', 'gone'), value('bytesValue', new Uint8Array([7]))],
  };
  const inner = { values: [{ key: 'ratio', value: value('doubleValue', 5) }] };
  const pairs = [
    { key: 'raw', value: value('bytesValue', new Uint8Array([1, 2])) },
    { key: 'inner', value: value('kvlistValue', inner) },
    { key: 'list', value: value('arrayValue', list) },
    { key: 'secret', value: value('stringValue', 'hunter2') },
  ];
  const nested = value('kvlistValue', { values: pairs });
  const wanted = { raw: 'AQI=', inner: { ratio: 5, added: 2 }, list: [1, 'Bw=='] };
  const record = rewritten(
    { attributes: [{ key: 'bag', value: nested }], body: nested },
    { attributes: new Map([['bag', wanted]]), body: wanted },
  );
  const expected = {
    case: 'kvlistValue',
    value: {
      values: [
        pairs[0],
        {
          key: 'inner',
          value: value('kvlistValue', {
            values: [...inner.values, { key: 'added', value: value('intValue', 2n) }],
          }),
        },
        { key: 'list', value: value('arrayValue', { values: [list.values[0], list.values[2]] }) },
      ],
    },
  };
  expect(record.attributes[0]?.value?.value).toMatchObject(expected);
  expect(record.body?.value).toMatchObject(expected);
});

test('a removed key goes with all its duplicates', () => {
  const attributes = ['first', 'second'].map((text) => ({
    key: 'secret',
    value: value('stringValue', text),
  }));
  expect(rewritten({ attributes }, { attributes: new Map() }).attributes).toEqual([]);
});

test('every editable part is replaced or cleared, and nothing else moves', () => {
  const record = {
    eventName: 'A',
    severityNumber: 9,
    severityText: 'INFO',
    body: value('stringValue', 'x'),
    flags: 7,
  };
  expect(
    rewritten(record, {
      eventName: 'B',
      severityNumber: 17,
      severityText: 'ERROR',
      body: { n: [1, 2.5, null, true] },
    }),
  ).toMatchObject({ eventName: 'B', severityNumber: 17, severityText: 'ERROR', flags: 7 });
  const cleared = rewritten(record, { eventName: '', severityNumber: 0, severityText: '', body: null });
  expect(cleared).toMatchObject({ eventName: '', severityNumber: 0, severityText: '', flags: 7 });
  expect(cleared.body).toBeUndefined();
});

test('a name carried by an attribute moves to the field when it changes, and goes when it is cleared', () => {
  const attributes = [{ key: 'event.name', value: value('stringValue', 'A') }];
  expect(rewritten({ attributes }, { eventName: 'B' })).toMatchObject({ eventName: 'B', attributes: [] });
  expect(rewritten({ attributes }, { eventName: '' })).toMatchObject({ eventName: '', attributes: [] });
});

test('unknown fields of a rewritten record keep their bytes', () => {
  const unknown = [0xf8, 0x3f, 0x01];
  const batch = parse(new Uint8Array([0x0a, 7, 0x12, 5, 0x12, 3, ...unknown]));
  const content = rewriteRecord(batch, 0, { eventName: 'A' });
  expect([...content]).toEqual([...unknown, 0x62, 1, 0x41]);
});

test('integers of 64 bits survive a rewrite exactly', () => {
  return fc.assert(
    fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (integer) => {
      const body = Number.isSafeInteger(Number(integer)) ? Number(integer) : integer;
      expect(rewritten({}, { body }).body).toMatchObject({ value: { case: 'intValue', value: integer } });
    }),
  );
});
