import { fromBinary } from '@bufbuild/protobuf';
import type { Plan } from '@lookout/contract';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LogBatch } from '../otlp/log-batch.ts';
import type { Contents } from '../otlp/record-contents.ts';
import { otlpMessage } from '../otlp/schema/registry.ts';
import { spliceLogs } from '../otlp/splice-logs.ts';
import {
  arbitraryRequest,
  oracleBytes,
  type RecordShape,
  type RequestShape,
  recordsOf,
} from '../otlp/testing/arbitrary-request.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { patchesOf } from './record-patches.ts';
import { batchOf, parse } from './testing/fixtures.ts';
import { transforms } from './testing/transforms.ts';
import { rewritten, rewrittenWhole } from './transform-work.ts';

/** A transform's records both ways: as it runs, and record by record with whole bags. */
function bothWays(
  plan: Plan,
  batch: LogBatch,
): { fast: RecordShape[]; slow: RecordShape[]; isPatched: boolean } {
  const before = batch.table(plan.view);
  const { table: after, origin } = compilePlan(plan).run(before, { now: { ms: 0, nanos: 0 } });
  const pairs = { before, after, origin: origin! };
  const source = { batch, rowOf: (row: number) => origin![row]! };
  const records = (replacements: Contents) => {
    const isKept = new Uint8Array(batch.recordCount).fill(1);
    const bytes = spliceLogs(batch.index, { isKept, replacements });
    const request = fromBinary(otlpMessage('ExportLogsServiceRequest'), bytes);
    return recordsOf(request as unknown as RequestShape).map(inOrder);
  };
  return {
    fast: records(rewritten(plan, pairs, source)),
    slow: records(rewrittenWhole(plan, pairs, source)),
    isPatched: patchesOf(plan, pairs, source) !== null,
  };
}

/** Attributes are a map: the order of what is written anew means nothing. */
function inOrder(record: RecordShape): RecordShape {
  return {
    ...record,
    attributes: record.attributes.toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))),
  };
}

test.each(Object.entries(transforms))('%s: splices give what whole bags give', (_, plan) =>
  fc.assert(
    fc.property(arbitraryRequest, (request) => {
      const { fast, slow } = bothWays(plan, parse(oracleBytes(request)));
      expect(fast).toEqual(slow);
    }),
    { numRuns: 60 },
  ),
);

test.each([
  'keys removed',
  'a key removed from some',
  'a key set',
  'set, removed and chosen',
  'a new column',
  'dimensions without a key',
  'another message',
])('%s: no bag is decoded for it', (name) => {
  const lines = [
    { event: 'A', body: 'x', attributes: { secret: 's', depth: 2 } },
    { attributes: { depth: 0 } },
  ];
  expect(bothWays(transforms[name]!, batchOf(lines)).isPatched).toBe(true);
});

test('a redaction by splices is what decoding, editing and encoding give', () =>
  fc.assert(
    fc.property(arbitraryRequest, (request) => {
      const { fast } = bothWays(transforms['keys removed']!, parse(oracleBytes(request)));
      const gone = new Set(['secret', 'event.name', 'absent']);
      const edited = recordsOf(request).map((record) => ({
        ...record,
        attributes: record.attributes.filter(({ key }) => !gone.has(key)),
      }));
      const resourceLogs = [{ schemaUrl: '', scopeLogs: [{ logRecords: edited }] }];
      const decoded = fromBinary(otlpMessage('ExportLogsServiceRequest'), oracleBytes({ resourceLogs }));
      expect(fast).toEqual(recordsOf(decoded as unknown as RequestShape).map(inOrder));
    }),
    { numRuns: 200 },
  ));
