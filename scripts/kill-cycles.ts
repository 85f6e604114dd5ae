// Kills the control plane with SIGKILL under load, again and again, and checks what is there afterwards:
// node scripts/kill-cycles.ts [--cycles 200]. Prints each failure and exits 1 if there was one.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ApiPerson, people } from '../e2e/support/api.ts';
import { KilledPlane } from './kill-cycles/killed-plane.ts';
import { Ledger } from './kill-cycles/ledger.ts';
import { runLoad } from './kill-cycles/load.ts';

const READY_WITHIN_MS = 3000;

const { values } = parseArgs({ options: { cycles: { type: 'string' } } });
const cycles = Number(values.cycles ?? process.env.LOOKOUT_KILL_CYCLES ?? 200);
const directory = mkdtempSync(join(tmpdir(), 'lookout-kill-'));
const plane = new KilledPlane(directory);
const failures: string[] = [];
const readyTimes: number[] = [];

try {
  readyTimes.push(await plane.start());
  const person = await ApiPerson.signIn(people.devops);
  const other = await ApiPerson.signIn(people.developer);
  const ledger = new Ledger(person);
  for (let cycle = 1; cycle <= cycles; cycle += 1) {
    const load = runLoad({ person, other, ledger });
    await ledger.grown();
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 400));
    await plane.kill();
    await load.stop();
    const ready = await plane.start();
    readyTimes.push(ready);
    if (ready > READY_WITHIN_MS) failures.push(`cycle ${cycle}: ready after ${Math.round(ready)} ms`);
    for (const failure of await ledger.check()) failures.push(`cycle ${cycle}: ${failure}`);
  }
  console.log(`${cycles} kills, ${ledger.answered} answered changes, ${failures.length} failures`);
} finally {
  await plane.stop();
  rmSync(directory, { recursive: true, force: true });
}
readyTimes.sort((a, b) => a - b);
console.log(`ready again: median ${Math.round(readyTimes[Math.floor(readyTimes.length / 2)] ?? 0)} ms`);
console.log(`ready again: longest ${Math.round(readyTimes.at(-1) ?? 0)} ms`);
for (const failure of failures) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;
