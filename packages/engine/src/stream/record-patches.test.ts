import { fromBinary } from '@bufbuild/protobuf';
import type { Expression, Plan } from '@lookout/contract';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LogBatch } from '../otlp/log-batch.ts';
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
import { binary, call, column, dynamic, literal, text } from '../testing/expressions.ts';
import { views } from '../views.ts';
import { patchesOf } from './record-patches.ts';
import { batchOf, parse, planOf } from './testing/fixtures.ts';
import { rewritten, rewrittenWhole } from './transform-work.ts';

const attributes = column('attributes', 'dynamic');
const dimensions = column('customDimensions', 'dynamic');
const body = column('body', 'dynamic');
const depth: Expression = { kind: 'member', type: 'dynamic', object: attributes, key: 'depth' };
const isDeep = binary(call('long', 'tolong', depth), '>', 0);
const removed = (...keys: string[]) => call('dynamic', 'bag_remove_keys', attributes, dynamic(keys));
const set = (bag: Expression, key: string, value: Expression) =>
  call('dynamic', 'bag_set_key', bag, text(key), value);

/** `logs | extend` some columns; a new one stands behind those of the view. */
function extending(columns: Record<string, Expression>, view: Plan['view'] = 'logs'): Plan {
  const known = views[view].map(({ name, type }) => ({ name, type }));
  const added = Object.entries(columns)
    .filter(([name]) => !known.some((one) => one.name === name))
    .map(([name, { type }]) => ({ name, type }));
  const named = Object.entries(columns).map(([name, value]) => ({ name, value }));
  return planOf(view, [{ kind: 'extend', columns: named }], [...known, ...added]);
}

const plans: Readonly<Record<string, Plan>> = {
  'keys removed': extending({ attributes: removed('secret', 'event.name', 'absent') }),
  'a key removed from some': extending({
    attributes: call('dynamic', 'iff', isDeep, removed('secret'), attributes),
  }),
  'a key set': extending({ attributes: set(attributes, 'secret', dynamic('***')) }),
  'a key set to another': extending({ attributes: set(attributes, 'copy', depth) }),
  'set, removed and chosen': extending({
    attributes: call(
      'dynamic',
      'case',
      isDeep,
      set(removed('depth'), 'secret', dynamic(1)),
      removed('secret'),
    ),
  }),
  'a nested value removed': extending({ attributes: removed('$.depth.a', 'secret') }),
  'a new column': extending({ region: call('string', 'tostring', depth) }),
  'a new column of numbers': extending({ secret: call('long', 'tolong', depth) }),
  'a new column of nothing': extending({ secret: literal('string', '') }),
  'a new column of values': extending({ secret: depth, depth: body }),
  'fields and attributes': extending({
    eventName: call('string', 'iff', isDeep, text('deep'), column('eventName', 'string')),
    severityText: literal('string', ''),
    severityNumber: literal('int', 17),
    attributes: removed('secret'),
    body: call('dynamic', 'iff', isDeep, depth, body),
  }),
  'a bag and a new column of the same key': extending({ attributes: removed('a'), a: literal('long', '7') }),
  'dimensions without a key': extending(
    { customDimensions: call('dynamic', 'bag_remove_keys', dimensions, dynamic(['secret', 'fileName'])) },
    'traces',
  ),
  'dimensions without the name': extending(
    { customDimensions: call('dynamic', 'bag_remove_keys', dimensions, dynamic(['EventName', 'a'])) },
    'traces',
  ),
  'another message': extending({ message: literal('string', 'gone') }, 'traces'),
};

/** A transform's records both ways: as it runs, and record by record with whole bags. */
function bothWays(
  plan: Plan,
  batch: LogBatch,
): { fast: RecordShape[]; slow: RecordShape[]; isPatched: boolean } {
  const before = batch.table(plan.view);
  const { table: after, origin } = compilePlan(plan).run(before, { now: { ms: 0, nanos: 0 } });
  const pairs = { before, after, origin: origin! };
  const source = { batch, rowOf: (row: number) => origin![row]! };
  const records = (replacements: ReadonlyMap<number, Uint8Array>) => {
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

test.each(Object.entries(plans))('%s: splices give what whole bags give', (_, plan) =>
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
  expect(bothWays(plans[name]!, batchOf(lines)).isPatched).toBe(true);
});
