import type { Plan } from '@lookout/contract';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LogBatch } from '../otlp/log-batch.ts';
import { arbitraryRequest, oracleBytes } from '../otlp/testing/arbitrary-request.ts';
import { binary, call, column } from '../testing/expressions.ts';
import { ProbePipeline } from './probe-pipeline.ts';
import { configOf, dropPlan, ManualClock, parse, planOf, probeOf } from './testing/fixtures.ts';
import { transforms } from './testing/transforms.ts';

const message = call('string', 'tostring', column('body', 'dynamic'));
const filter = (predicate: Plan['steps'][number] & { kind: 'where' }) => planOf('logs', [predicate]);
const plans: readonly Plan[] = [
  ...Object.values(transforms),
  dropPlan('secret'),
  filter({ kind: 'where', predicate: binary(message, '!contains', 'a') }),
  filter({ kind: 'where', predicate: binary(message, '!contains_cs', 'cr') }),
  filter({ kind: 'where', predicate: binary(message, '!has', 'secret') }),
];

function pipelineOf(some: readonly Plan[]): ProbePipeline {
  const pipeline = new ProbePipeline({ clock: new ManualClock(), environment: 'production' });
  const probes = some.map((plan, index) => ({
    ...probeOf(plan),
    probeId: `prb_${String(index).padStart(16, '0')}`,
  }));
  expect(pipeline.configure(configOf(...probes))).toEqual({ ok: true });
  return pipeline;
}

function records(batch: LogBatch | null) {
  return batch && Array.from({ length: batch.recordCount }, (_, row) => batch.record(row));
}

/** Every probe alone, on bytes that were written and read again. */
function oneByOne(some: readonly Plan[], bytes: Uint8Array): LogBatch | null {
  let left: Uint8Array | null = bytes;
  for (const plan of some) left &&= pipelineOf([plan]).process(parse(left)).bytes;
  return left && parse(left);
}

test('probes together leave the records that they leave one by one', () =>
  fc.assert(
    fc.property(
      arbitraryRequest,
      fc.array(fc.constantFrom(...plans), { minLength: 2, maxLength: 8 }),
      (request, some) => {
        const bytes = oracleBytes(request);
        const batch = parse(bytes);
        const result = pipelineOf(some).process(batch);
        const together = result.bytes && parse(result.bytes);
        expect(records(together)).toEqual(records(oneByOne(some, bytes)));
        const lengths = Array.from({ length: batch.recordCount }, (_, row) => result.outBytesOf(row));
        const leaving = together
          ? Array.from({ length: together.recordCount }, (_, row) => together.recordBytes(row))
          : [];
        expect(lengths.filter((length) => length > 0)).toEqual(leaving);
      },
    ),
    { numRuns: 150 },
  ));
