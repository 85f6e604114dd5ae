import { create, toBinary } from '@bufbuild/protobuf';
import * as fc from 'fast-check';
import type { DynamicValue } from '../../column.ts';
import { encodeBase64 } from '../base64.ts';
import { otlpMessage } from '../schema/registry.ts';

/** An `AnyValue` as `@bufbuild/protobuf` holds it. */
export interface AnyShape {
  readonly value: { readonly case: string | undefined; readonly value?: unknown };
}
export interface PairShape {
  readonly key: string;
  readonly value?: AnyShape | undefined;
}
export interface RecordShape {
  readonly timeUnixNano: bigint;
  readonly observedTimeUnixNano: bigint;
  readonly severityNumber: number;
  readonly severityText: string;
  readonly body?: AnyShape | undefined;
  readonly attributes: readonly PairShape[];
  readonly traceId: Uint8Array;
  readonly spanId: Uint8Array;
  readonly eventName: string;
  readonly flags: number;
}
export interface RequestShape {
  readonly resourceLogs: readonly {
    readonly resource?: { readonly attributes: readonly PairShape[] } | undefined;
    readonly schemaUrl: string;
    readonly scopeLogs: readonly {
      readonly scope?: { readonly name: string; readonly version: string } | undefined;
      readonly logRecords: readonly RecordShape[];
    }[];
  }[];
}

/** The bytes of a request, written by the oracle. */
export function oracleBytes(request: RequestShape): Uint8Array {
  const schema = otlpMessage('ExportLogsServiceRequest');
  return toBinary(schema, create(schema, request as never));
}

/** The records of a request in the order of their rows. */
export function recordsOf(request: RequestShape): RecordShape[] {
  return request.resourceLogs.flatMap(({ scopeLogs }) => scopeLogs.flatMap(({ logRecords }) => logRecords));
}

/** What a value is to the engine, computed the slow way. */
export function dynamicOf(any: AnyShape | undefined): DynamicValue {
  const { case: kind, value } = any?.value ?? { case: undefined };
  if (kind === undefined) return null;
  if (kind === 'bytesValue') return encodeBase64(value as Uint8Array);
  if (kind === 'intValue') return Number.isSafeInteger(Number(value)) ? Number(value) : (value as bigint);
  if (kind === 'arrayValue') return (value as { values: AnyShape[] }).values.map(dynamicOf);
  if (kind === 'kvlistValue') return pairsOf((value as { values: PairShape[] }).values);
  return value as DynamicValue;
}

export function pairsOf(pairs: readonly PairShape[]): DynamicValue {
  return Object.fromEntries(pairs.map(({ key, value }) => [key, dynamicOf(value)]));
}

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('', 'a', 'secret', 'Ünïcode ✓'),
);
const key = fc.oneof(fc.constantFrom('secret', 'depth', 'fileName', 'event.name', 'EventName'), text);

const { any } = fc.letrec<{ any: AnyShape; pair: PairShape }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    variant('stringValue', text),
    variant('boolValue', fc.boolean()),
    variant('intValue', fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })),
    variant('doubleValue', fc.double()),
    variant('bytesValue', fc.uint8Array({ maxLength: 9 })),
    fc.constant({ value: { case: undefined } }),
    variant('arrayValue', fc.record({ values: fc.array(tie('any'), { maxLength: 3 }) })),
    variant('kvlistValue', fc.record({ values: fc.array(tie('pair'), { maxLength: 3 }) })),
  ),
  pair: fc.record({ key, value: fc.option(tie('any'), { nil: undefined }) }),
}));

function variant(kind: string, value: fc.Arbitrary<unknown>): fc.Arbitrary<AnyShape> {
  return value.map((inner) => ({ value: { case: kind, value: inner } }));
}

const pairs = fc.array(fc.record({ key, value: fc.option(any, { nil: undefined }) }), { maxLength: 4 });
const nanoseconds = fc.oneof(fc.constant(0n), fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }));

const record: fc.Arbitrary<RecordShape> = fc.record({
  timeUnixNano: nanoseconds,
  observedTimeUnixNano: nanoseconds,
  severityNumber: fc.oneof(fc.integer({ min: 0, max: 24 }), fc.integer()),
  severityText: text,
  body: fc.option(any, { nil: undefined }),
  attributes: pairs,
  traceId: fc.oneof(fc.constant(new Uint8Array(0)), fc.uint8Array({ minLength: 16, maxLength: 16 })),
  spanId: fc.oneof(fc.constant(new Uint8Array(0)), fc.uint8Array({ minLength: 8, maxLength: 8 })),
  eventName: text,
  flags: fc.integer({ min: 0, max: 0xffffffff }),
});

const scopeLogs = fc.record({
  scope: fc.option(fc.record({ name: text, version: text }), { nil: undefined }),
  logRecords: fc.array(record, { maxLength: 5 }),
});

export const arbitraryRequest: fc.Arbitrary<RequestShape> = fc.record({
  resourceLogs: fc.array(
    fc.record({
      resource: fc.option(fc.record({ attributes: pairs }), { nil: undefined }),
      schemaUrl: text,
      scopeLogs: fc.array(scopeLogs, { maxLength: 3 }),
    }),
    { maxLength: 3 },
  ),
});
