import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ports } from '../../e2e/support/ports.ts';

/** The whole product with its demo stream, on ports and data of its own. */
export interface Stack {
  readonly origin: string;
  /** Where it takes OTLP. */
  readonly otlp: string;
  stop(): Promise<void>;
}

/** Starts the stack; resolves when it says that it is ready, rejects with its words when it ends before. */
export async function startStack(): Promise<Stack> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lookout-bench-'));
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      LOOKOUT_DATA: dataDir,
      LOOKOUT_PORT: String(ports.console),
      LOOKOUT_OTLP_PORT: String(ports.otlp),
      LOOKOUT_BACK_END_PORT: String(ports.demoBackEnd),
      // A sample of a hundred thousand records would take minutes to fill at the usual rate.
      LOOKOUT_TAP_RECORDS_PER_SECOND: '8000',
    },
  });
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    }
    rmSync(dataDir, { recursive: true, force: true });
  };
  stopOnSignals(stop);
  try {
    await untilReady(child);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    origin: `http://127.0.0.1:${ports.console}`,
    otlp: `http://127.0.0.1:${ports.otlp}`,
    stop,
  };
}

/** A bench that is ended early must not leave a product running. */
function stopOnSignals(stop: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop().finally(() => process.exit(1)));
  }
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let words = '';
    const read = (chunk: Buffer) => {
      words += chunk.toString();
      if (words.includes('Lookout is ready')) resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', () => reject(new Error(`The product did not start:\n${words}`)));
  });
}
