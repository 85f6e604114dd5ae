import { type LogBatch, ProbePipeline, readLogs, views } from '@lookout/engine';
import { readerOf } from '../packages/engine/src/columns/read.ts';
import {
  chartPlan,
  configOf,
  dropPlan,
  extendPlan,
  ManualClock,
  probeOf,
  redactPlan,
} from '../packages/engine/src/stream/testing/fixtures.ts';

/** Bytes are refused whole with a place and a reason, or every value in them reads and every probe runs on them. */
export function checkBytes(bytes: Uint8Array): void {
  const read = readLogs(bytes);
  if (!read.ok) {
    if (read.reason === '' || read.offset < 0 || read.offset > bytes.length)
      throw new Error(`Refused at ${read.offset}: ${read.reason}`);
    return;
  }
  touchAll(read.batch);
  runProbes(read.batch);
}

function touchAll(batch: LogBatch): void {
  for (const view of Object.keys(views) as (keyof typeof views)[]) {
    const table = batch.table(view);
    for (const name of table.names) {
      const value = readerOf(table.column(name));
      for (let row = 0; row < table.rowCount; row += 1) value(row);
    }
  }
  for (let row = 0; row < batch.recordCount; row += 1) batch.record(row);
}

function runProbes(batch: LogBatch): void {
  const pipeline = new ProbePipeline({ clock: new ManualClock(), environment: 'production' });
  const plans = [dropPlan('A'), redactPlan('B'), extendPlan(), chartPlan()];
  const probes = plans.map((plan, index) => probeOf(plan, { probeId: `prb_000000000000000${index}` }));
  const configured = pipeline.configure(configOf(...probes));
  if (!configured.ok) throw new Error(configured.error);
  const { bytes, recordsOut } = pipeline.process(batch);
  const out = bytes && readLogs(bytes);
  if (out && !out.ok) throw new Error(`What leaves does not read: ${out.reason} at ${out.offset}.`);
  if (out && out.batch.recordCount !== recordsOut)
    throw new Error(`${recordsOut} records leave, of which ${out.batch.recordCount} read.`);
}
