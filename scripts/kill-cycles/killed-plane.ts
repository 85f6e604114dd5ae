import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { ports } from '../../e2e/support/ports.ts';

const GIVE_UP_MS = 90_000;

/** A control plane in a process of its own, on one data directory, that is killed without a warning. */
export class KilledPlane {
  readonly #directory: string;
  #child: ChildProcess | null = null;

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** Starts it; resolves with the milliseconds until it answered. */
  async start(): Promise<number> {
    const start = performance.now();
    this.#child = spawn(process.execPath, ['packages/control-plane/src/main.ts'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        LOOKOUT_PORT: String(ports.console),
        LOOKOUT_DATA_DIR: this.#directory,
        LOOKOUT_DEMO: '1',
        LOOKOUT_AGENT_TOKEN: 'a-token-for-this-only',
        LOOKOUT_LOG_LEVEL: 'silent',
      },
    });
    while (!(await isReady())) {
      if (performance.now() - start > GIVE_UP_MS) throw new Error('The control plane does not come back.');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return performance.now() - start;
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}

async function isReady(): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${ports.console}/api/v1/sign-in-options`);
    return response.ok;
  } catch {
    return false;
  }
}
