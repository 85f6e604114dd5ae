// Tries generated queries and spoilt telemetry for a while: npm run fuzz [-- --minutes 10 --seed 1 --only kql]
// A failure is printed as a line for fuzz/regressions.jsonl, which the tests replay for ever after.
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { targets } from './targets.ts';
import { MOST_MEGABYTES, MOST_MILLISECONDS, type Outcome, SEEN_BYTES } from './task.ts';

const { values } = parseArgs({
  options: { minutes: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
});
const milliseconds = Number(values.minutes ?? 10) * 60_000;
const seed = Number(values.seed ?? Date.now() % 2_147_483_647);
const names = values.only ? values.only.split(',') : Object.keys(targets);

/** Runs a target in a worker that can be ended: an input that never returns is a finding, not a hang. */
function run(target: string): Promise<Outcome> {
  const shared = new SharedArrayBuffer(16 + SEEN_BYTES);
  const [since, text] = [new Float64Array(shared, 0, 1), new Uint8Array(shared, 16)];
  const worker = new Worker(new URL('./runner.ts', import.meta.url), {
    workerData: { target, seed, milliseconds, shared },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  return new Promise((resolve) => {
    const end = (outcome: Outcome) => {
      clearInterval(watch);
      void worker.terminate();
      resolve(outcome);
    };
    const failed = (error: string) =>
      end({ target, seed, cases: Number.NaN, slowest: Number.NaN, failure: { input: seen(text), error } });
    const watch = setInterval(() => {
      const tooLong = since[0] !== 0 && Date.now() - since[0]! > 10 * MOST_MILLISECONDS;
      if (tooLong) failed(`Still running after ${10 * MOST_MILLISECONDS} ms.`);
    }, 500);
    worker.once('message', end);
    worker.once('error', (error) => failed(String(error)));
  });
}

function seen(text: Uint8Array): string {
  const end = text.indexOf(0);
  return new TextDecoder().decode(text.slice(0, end < 0 ? undefined : end));
}

function report({ target, cases, slowest, failure }: Outcome): string {
  if (!failure) return `${target}: ${cases} inputs, the slowest ${slowest.toFixed(0)} ms`;
  return `${target}: ${failure.error}\n${JSON.stringify({ target, input: failure.input })}`;
}

console.log(`seed ${seed}, ${milliseconds / 60_000} minutes for ${names.join(', ')}`);
const outcomes = await Promise.all(names.map(run));
for (const outcome of outcomes) console.log(report(outcome));
process.exit(outcomes.some(({ failure }) => failure) ? 1 : 0);
