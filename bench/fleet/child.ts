import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process of its own under measurement. */
export interface Child {
  readonly process: ChildProcess;
  /** Bytes of memory that it keeps once its garbage is collected, as the kernel counts them. */
  residentBytes(): Promise<number>;
  stop(): Promise<void>;
}

const COLLECT = new URL('./collect-when-asked.ts', import.meta.url).href;
/** Longer than a full collection takes on a busy machine. */
const COLLECTING_MS = 2_000;

/** Starts a script; resolves once its output has `ready` in it, rejects with its words when it ends before. */
export async function startChild(
  args: readonly string[],
  ready: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Child> {
  const child = spawn(process.execPath, ['--import', COLLECT, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  await untilReady(child, ready);
  return {
    process: child,
    residentBytes: async () => {
      child.kill('SIGUSR2');
      await sleep(COLLECTING_MS);
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) * 1024;
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function untilReady(child: ChildProcess, ready: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let words = '';
    const read = (chunk: Buffer) => {
      if (words.includes(ready)) return;
      words += chunk.toString();
      if (words.includes(ready)) resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', () => reject(new Error(`It did not start:\n${words}`)));
  });
}
