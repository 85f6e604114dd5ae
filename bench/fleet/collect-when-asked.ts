// Loaded into a process under measurement, so that its memory is what it keeps: SIGUSR2 makes it collect its garbage and
// give the pages back. Its worker threads, which hear no signals, do so all the time.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

const EVERY_MS = 500;

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc') as (options: { type: 'major'; flavor: 'last-resort' }) => void;
const collect = () => gc({ type: 'major', flavor: 'last-resort' });

if (isMainThread) process.on('SIGUSR2', collect);
else setInterval(collect, EVERY_MS).unref();
