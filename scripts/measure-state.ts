// Holds what aggregates say of their memory to what the heap says: node --expose-gc scripts/measure-state.ts
// Exits with 1 where the two differ by more than a tenth. Figures are of Node, whose pointers have 8 bytes.
import { setTimeout } from 'node:timers/promises';
import { createLanguage } from '@lookout/kql';
import { compileSummary } from '../packages/engine/src/operators/summarize/summarize.ts';
import { Summary } from '../packages/engine/src/operators/summarize/summary.ts';
import { schemaOf } from '../packages/engine/src/sources/given.ts';
import { views } from '../packages/engine/src/views.ts';
import { stateRecords } from './measure-state/records.ts';

const BATCHES = 50;
const TOLERANCE = 0.1;

/** Aggregates, the groups that there are, and how many values of a group are held one by one. */
const cases: readonly (readonly [aggregates: string, groups: number, exactLimit: number])[] = [
  ['count()', 50_000, 4096],
  ['count(), sum(severityNumber), avg(todouble(severityNumber))', 50_000, 4096],
  ['sum(todecimal(body))', 50_000, 4096],
  ['sum(tolong(body) * 1000000000000)', 50_000, 4096],
  ['max(observedTimestamp), min(tostring(body))', 50_000, 4096],
  ['dcount(body)', 20_000, 4096],
  ['dcount(body)', 300, 64],
  ['count_distinct(tostring(body))', 1000, 4096],
  ['percentile(todouble(body), 95)', 20_000, 4096],
  ['percentile(todouble(body), 95)', 300, 64],
  ['percentile(observedTimestamp, 95)', 100, 4096],
  ['stdev(todouble(body))', 50_000, 4096],
  ['make_list(body)', 1000, 4096],
  ['make_list(todouble(body))', 1000, 4096],
  ['make_set(tostring(body))', 20_000, 4096],
  ['make_set(eventName)', 50_000, 4096],
  ['make_bag(attributes)', 20_000, 4096],
  ['take_any(body)', 50_000, 4096],
  ['arg_max(observedTimestamp, body, attributes, severityNumber)', 50_000, 4096],
  ['binary_all_or(tolong(body))', 50_000, 4096],
  // Parts of texts are views of the whole, which a state must not keep.
  ['make_set(substring(spanId, 490, 20))', 1000, 4096],
];

const language = createLanguage();
const context = { now: { ms: 0, nanos: 0 } };
const collect = globalThis.gc;
if (!collect) throw new Error('Run with --expose-gc.');

/** Bytes in use once everything that can go is gone; buffers go a moment after the arrays that showed them. */
async function bytesInUse(): Promise<number> {
  for (let round = 0; round < 5; round++) {
    collect!();
    await setTimeout(10);
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function planFor(aggregates: string) {
  const step = language.compile(`logs | summarize ${aggregates} by traceId`).plan?.steps[0];
  if (step?.kind !== 'summarize') throw new Error(`${aggregates} does not compile.`);
  return compileSummary(step, schemaOf(views.logs));
}

/** By how much the figures of a state are off, as a share of what it holds. */
async function measure([aggregates, groups, exactLimit]: (typeof cases)[number]): Promise<number> {
  const plan = planFor(aggregates);
  const run = (batches: number): Summary => {
    const summary = new Summary(plan, exactLimit);
    for (let batch = 0; batch < batches; batch++)
      summary.add({ table: stateRecords(batch, groups), context });
    return summary;
  };
  // What the code itself takes comes with the first runs.
  run(BATCHES);
  const before = await bytesInUse();
  const summary = run(BATCHES);
  const held = (await bytesInUse()) - before;
  const off = summary.bytes / held - 1;
  const shown = [held, summary.bytes].map((bytes) => `${(bytes / 1e6).toFixed(2)} MB`.padStart(10)).join('');
  console.log(
    `${shown}  ${(off * 100).toFixed(1).padStart(6)} %  ${aggregates}, ${summary.groupCount} groups`,
  );
  return off;
}

console.log('      held      says     off');
for (const each of cases) if (Math.abs(await measure(each)) > TOLERANCE) process.exitCode = 1;
