import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { targets } from './targets.ts';
import { type Current, MOST_MILLISECONDS, type Outcome, type Task } from './task.ts';

// One target in a worker of its own: the main thread sees which input is being tried, and ends what hangs.
const { target: name, seed, milliseconds, shared } = workerData as Task;
const target = targets[name];
if (!target) throw new Error(`There is no target ${name}.`);
const { check, inputs } = target;
const current: Current = { since: new Float64Array(shared, 0, 1), text: new Uint8Array(shared, 16) };
const encoder = new TextEncoder();

let cases = 0;
let slowest = 0;

function tryOne(input: string): void {
  current.text[encoder.encodeInto(input, current.text).written] = 0;
  const before = process.threadCpuUsage();
  current.since[0] = Date.now();
  check(input);
  current.since[0] = 0;
  const { user, system } = process.threadCpuUsage(before);
  // The time that this thread had, so that a busy machine is no finding.
  const took = (user + system) / 1000;
  cases += 1;
  // What is loaded and compiled on first use is not the input's doing.
  if (cases === 1) return;
  slowest = Math.max(slowest, took);
  if (took > MOST_MILLISECONDS) throw new Error(`Took ${Math.round(took)} ms.`);
}

const details = fc.check(fc.property(inputs, tryOne), {
  seed,
  numRuns: Number.MAX_SAFE_INTEGER,
  interruptAfterTimeLimit: milliseconds,
  endOnFailure: false,
});
const failure = details.failed
  ? { input: details.counterexample?.[0] ?? '', error: String(details.errorInstance) }
  : null;
const outcome: Outcome = { target: name, seed, cases, slowest, failure };
parentPort?.postMessage(outcome);
