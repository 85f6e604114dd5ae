import { fromBinary, toBinary } from '@bufbuild/protobuf';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeBase64 } from '../base64.ts';
import { hexOf } from '../hex.ts';
import { otlpMessage } from '../schema/registry.ts';
import {
  type AnyShape,
  arbitraryRequest,
  oracleBytes,
  type PairShape,
  type RecordShape,
} from '../testing/arbitrary-request.ts';
import { decodeBase64 } from './decode-base64.ts';
import { type OtlpSignal, transcodeJson } from './transcode-json.ts';

function bytesOf(signal: OtlpSignal, json: unknown): Uint8Array {
  const result = transcodeJson(signal, typeof json === 'string' ? json : JSON.stringify(json));
  if (!result.ok) throw new Error(result.reason);
  return result.bytes;
}

/** What a request reads back as, from the oracle. */
function decoded(message: string, bytes: Uint8Array): unknown {
  return fromBinary(otlpMessage(message), bytes);
}

/** OTLP/JSON written the slow way, as exporters do. */
function anyJson(any: AnyShape | undefined): unknown {
  const { case: kind, value } = any?.value ?? { case: undefined };
  if (kind === undefined) return any && {};
  if (kind === 'arrayValue')
    return { arrayValue: { values: (value as { values: AnyShape[] }).values.map(anyJson) } };
  if (kind === 'kvlistValue')
    return { kvlistValue: { values: (value as { values: PairShape[] }).values.map(pairJson) } };
  if (kind === 'bytesValue') return { bytesValue: encodeBase64(value as Uint8Array) };
  if (kind === 'intValue') return { intValue: String(value) };
  if (kind === 'doubleValue') return { doubleValue: doubleJson(value as number) };
  return { [kind]: value };
}

/** JSON has no NaN, no infinity and, in `JSON.stringify`, no negative zero. */
function doubleJson(value: number): number | string {
  if (Object.is(value, -0)) return '-0';
  return Number.isFinite(value) ? value : String(value);
}

function pairJson({ key, value }: PairShape) {
  return { key, value: anyJson(value) };
}

function recordJson(record: RecordShape) {
  return {
    ...record,
    timeUnixNano: String(record.timeUnixNano),
    observedTimeUnixNano: String(record.observedTimeUnixNano),
    body: anyJson(record.body),
    attributes: record.attributes.map(pairJson),
    traceId: hexOf(record.traceId, { start: 0, end: record.traceId.length }),
    spanId: hexOf(record.spanId, { start: 0, end: record.spanId.length }),
  };
}

test('random logs in JSON become the bytes that the protobuf library writes', () => {
  return fc.assert(
    fc.property(arbitraryRequest, (request) => {
      const json = {
        resourceLogs: request.resourceLogs.map((resource) => ({
          ...resource,
          resource: resource.resource && { attributes: resource.resource.attributes.map(pairJson) },
          scopeLogs: resource.scopeLogs.map((scope) => ({
            ...scope,
            logRecords: scope.logRecords.map(recordJson),
          })),
        })),
      };
      expect(bytesOf('logs', json)).toEqual(oracleBytes(request));
    }),
    { numRuns: 100 },
  );
});

test('integers beyond 2^53 keep every digit, as text or as numbers', () => {
  const json = `{"resourceLogs":[{"scopeLogs":[{"logRecords":[{"timeUnixNano":1700000000123456789,
    "attributes":[{"key":"n","value":{"intValue":-9223372036854775808}},{"key":"m","value":{"intValue":"9007199254740993"}}]}]}]}]}`;
  expect(decoded('ExportLogsServiceRequest', bytesOf('logs', json))).toMatchObject({
    resourceLogs: [
      {
        scopeLogs: [
          {
            logRecords: [
              {
                timeUnixNano: 1_700_000_000_123_456_789n,
                attributes: [
                  { value: { value: { value: -(2n ** 63n) } } },
                  { value: { value: { value: 9_007_199_254_740_993n } } },
                ],
              },
            ],
          },
        ],
      },
    ],
  });
});

test('a span comes through with hexadecimal ids, events, links and status', () => {
  const span = {
    traceId: '5b8aa5a2d2c872e8321cf37308d69df2',
    spanId: '5fb397be34d26b51',
    parentSpanId: '051581bf3cb55c13',
    name: 'hash',
    kind: 2,
    startTimeUnixNano: '1544712660000000000',
    events: [{ timeUnixNano: '1544712660000000001', name: 'read' }],
    links: [{ traceId: '5b8aa5a2d2c872e8321cf37308d69df2', spanId: '5fb397be34d26b51' }],
    status: { code: 1 },
    unknownField: [1, 2],
  };
  const bytes = bytesOf('traces', { resourceSpans: [{ scopeSpans: [{ spans: [span] }] }] });
  expect(decoded('ExportTraceServiceRequest', bytes)).toMatchObject({
    resourceSpans: [
      {
        scopeSpans: [
          {
            spans: [
              {
                parentSpanId: new Uint8Array([5, 0x15, 0x81, 0xbf, 0x3c, 0xb5, 0x5c, 0x13]),
                kind: 2,
                status: { code: 1 },
              },
            ],
          },
        ],
      },
    ],
  });
});

test('every kind of metric comes through', () => {
  const point = { startTimeUnixNano: '1', timeUnixNano: '2', attributes: [] };
  const metrics = [
    { name: 'g', gauge: { dataPoints: [{ ...point, asDouble: 1.5 }] } },
    {
      name: 's',
      unit: '1',
      sum: { aggregationTemporality: 1, isMonotonic: true, dataPoints: [{ ...point, asInt: '-3' }] },
    },
    {
      name: 'h',
      histogram: {
        aggregationTemporality: 2,
        dataPoints: [{ ...point, count: '2', sum: 0, bucketCounts: ['1', 1], explicitBounds: [1] }],
      },
    },
    {
      name: 'e',
      exponentialHistogram: {
        dataPoints: [{ ...point, count: 1, scale: -2, positive: { offset: -1, bucketCounts: ['1'] } }],
      },
    },
    {
      name: 'q',
      summary: {
        dataPoints: [{ ...point, count: '1', sum: 2, quantileValues: [{ quantile: 0.5, value: 'NaN' }] }],
      },
    },
  ];
  const bytes = bytesOf('metrics', { resourceMetrics: [{ scopeMetrics: [{ metrics }] }] });
  const message = otlpMessage('ExportMetricsServiceRequest');
  expect(toBinary(message, fromBinary(message, bytes))).toEqual(bytes);
  expect(decoded('ExportMetricsServiceRequest', bytes)).toMatchObject({
    resourceMetrics: [
      {
        scopeMetrics: [
          {
            metrics: [
              {
                data: { case: 'gauge', value: { dataPoints: [{ value: { case: 'asDouble', value: 1.5 } }] } },
              },
              { data: { case: 'sum', value: { dataPoints: [{ value: { case: 'asInt', value: -3n } }] } } },
              { data: { value: { dataPoints: [{ sum: 0, bucketCounts: [1n, 1n], explicitBounds: [1] }] } } },
              {
                data: {
                  value: { dataPoints: [{ scale: -2, positive: { offset: -1, bucketCounts: [1n] } }] },
                },
              },
              {
                data: { value: { dataPoints: [{ quantileValues: [{ quantile: 0.5, value: Number.NaN }] }] } },
              },
            ],
          },
        ],
      },
    ],
  });
});

test.each([
  ['{"resourceLogs": [', /not JSON/],
  ['[]', /expected an object/],
  ['{"resourceLogs": {}}', /^resourceLogs: expected a list/],
  [
    '{"resourceLogs":[{"scopeLogs":[{"logRecords":[{},{"traceId":"xyz"}]}]}]}',
    /^resourceLogs\[0\]\.scopeLogs\[0\]\.logRecords\[1\]\.traceId: expected hexadecimal digits, found "xyz"/,
  ],
  [
    '{"resourceLogs":[{"scopeLogs":[{"logRecords":[{"timeUnixNano":"-1"}]}]}]}',
    /timeUnixNano: expected a whole number from 0/,
  ],
  [
    '{"resourceLogs":[{"scopeLogs":[{"logRecords":[{"severityNumber":"ERROR"}]}]}]}',
    /severityNumber: expected a whole number/,
  ],
  ['{"resourceLogs":[{"schemaUrl":5}]}', /schemaUrl: expected text, found 5/],
])('%s is refused with its place', (text, reason) => {
  expect(transcodeJson('logs', text)).toEqual({ ok: false, reason: expect.stringMatching(reason) });
});

test('endless nesting is refused', () => {
  const nested = '{"arrayValue":{"values":['.repeat(5000);
  const json = `{"resourceLogs":[{"scopeLogs":[{"logRecords":[{"body":${nested}${']}}'.repeat(5000)}}]}]}]}`;
  expect(transcodeJson('logs', json)).toMatchObject({ ok: false, reason: expect.stringMatching(/too deep/) });
});

test('base64 comes back as the bytes it was made of', () => {
  return fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20 }), (bytes) => {
      expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes);
    }),
  );
});
