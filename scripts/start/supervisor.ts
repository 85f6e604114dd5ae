import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, rmSync, type WriteStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProcessSpec } from './processes.ts';

const READY_WITHIN_MS = 60_000;
const POLL_MS = 100;
const STOP_WITHIN_MS = 8000;
const STEADY_AFTER_MS = 30_000;
const LONGEST_PAUSE_MS = 10_000;
const TAIL_LENGTH = 600;
const GRACE_MS = 100;
/** What the control plane prints while nobody has an account: whoever started it must see that. */
const SET_UP_LINK = '/welcome#';

/** Keeps one process running: logs to a file, restarts it with growing pauses when it ends by itself. */
export class SupervisedProcess {
  readonly #spec: ProcessSpec;
  readonly #logFile: string;
  readonly #log: WriteStream;
  readonly #pidFile: string;
  #child: ChildProcess | undefined;
  #isStopping = false;
  #failures = 0;
  #tail = '';

  constructor(spec: ProcessSpec, dataDir: string) {
    this.#spec = spec;
    this.#logFile = join(dataDir, 'logs', `${spec.name.replaceAll(' ', '-')}.log`);
    this.#pidFile = join(dataDir, 'run', `${spec.name.replaceAll(' ', '-')}.pid`);
    this.#log = createWriteStream(this.#logFile, { flags: 'a' });
  }

  /** Starts the process and resolves when it is ready. Throws an Error when it is not in time, with its last words. */
  async start(): Promise<void> {
    this.#run();
    await this.#untilReady();
    console.log(`  ${this.#spec.name.padEnd(14)}${this.#spec.line}`);
  }

  /** Ends the process: asks first, insists after a few seconds. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    rmSync(this.#pidFile, { force: true });
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const insist = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
    await ended;
    clearTimeout(insist);
  }

  #run(): void {
    const startedAt = Date.now();
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', this.#spec.entry], {
      env: { ...process.env, ...this.#spec.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    writeFileSync(this.#pidFile, `${child.pid}\n`);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.#log.write(chunk);
        const text = chunk.toString();
        this.#tail = (this.#tail + text).slice(-TAIL_LENGTH);
        if (text.includes(SET_UP_LINK)) console.log(text.trimEnd());
      });
    }
    child.once('exit', (code, signal) => {
      const ranForMs = Date.now() - startedAt;
      // Ctrl-C reaches the whole process group at once: give our own handler time to say that this is a stop.
      setTimeout(() => {
        if (!this.#isStopping) this.#restart(signal ?? `exit code ${code}`, ranForMs);
      }, GRACE_MS);
    });
  }

  #restart(cause: string, ranForMs: number): void {
    this.#failures = ranForMs > STEADY_AFTER_MS ? 0 : this.#failures + 1;
    const pause = Math.min(LONGEST_PAUSE_MS, 250 * 2 ** this.#failures);
    console.log(
      `  ${this.#spec.name.padEnd(14)}ended (${cause}); restarting in ${pause / 1000} s, log: ${this.#logFile}`,
    );
    setTimeout(() => {
      if (!this.#isStopping) this.#run();
    }, pause);
  }

  async #untilReady(): Promise<void> {
    const url = this.#spec.readyUrl;
    const deadline = Date.now() + READY_WITHIN_MS;
    while (url && !(await answers(url))) {
      if (this.#failures > 2 || Date.now() > deadline) {
        throw new Error(
          `The ${this.#spec.name} does not start. Its last words:\n${this.#tail.trim()}\nLog: ${this.#logFile}`,
        );
      }
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
