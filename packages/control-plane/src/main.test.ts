import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

let directory: string;
let child: ChildProcess | undefined;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'lookout-main-'));
});
afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(directory, { recursive: true, force: true });
});

function start(environment: Record<string, string>) {
  child = spawn(process.execPath, [fileURLToPath(new URL('./main.ts', import.meta.url))], {
    env: {
      ...process.env,
      DATABASE_URL: '',
      LOOKOUT_DATA_DIR: join(directory, 'data'),
      LOOKOUT_PORT: '0',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return child as ChildProcess & { stdout: NodeJS.ReadableStream; stderr: NodeJS.ReadableStream };
}

async function addressOf(stdout: NodeJS.ReadableStream): Promise<string> {
  let log = '';
  for await (const chunk of stdout) {
    log += String(chunk);
    const address = /"address":"([^"]+)"/.exec(log)?.[1];
    if (address) return address;
  }
  throw new Error(`It ended without listening: ${log}`);
}

test('the process serves, and ends cleanly within two seconds of SIGTERM', async () => {
  const process = start({ LOOKOUT_AGENT_TOKEN: 'a-token-for-tests-only' });
  const address = await addressOf(process.stdout);
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
  const stream = await fetch(`${address}/api/v1/events`);
  expect(stream.status).toBe(401);
  const [exit, started] = [once(process, 'exit'), Date.now()];
  process.kill('SIGTERM');
  expect(await exit).toEqual([0, null]);
  expect(Date.now() - started).toBeLessThan(2500);
});

test('a missing token and a port that makes no sense are named, without a stack', async () => {
  expect(await text(start({ LOOKOUT_AGENT_TOKEN: '' }).stderr)).toMatch(/^Set LOOKOUT_AGENT_TOKEN .*\n$/);
  const port = start({ LOOKOUT_AGENT_TOKEN: 'a-token-for-tests-only', LOOKOUT_PORT: 'http' });
  expect(await text(port.stderr)).toMatch(/^LOOKOUT_PORT is "http".*\n$/);
});

test('a store on PostgreSQL is not opened without a secret key, but in a demo', async () => {
  const settings = {
    LOOKOUT_AGENT_TOKEN: 'a-token-for-tests-only',
    DATABASE_URL: 'postgres://127.0.0.1:1/x',
  };
  expect(await text(start(settings).stderr)).toMatch(/^With PostgreSQL, set LOOKOUT_SECRET_KEY.*\n$/);
  const demo = await text(start({ ...settings, LOOKOUT_DEMO: '1' }).stderr);
  expect(demo).not.toContain('LOOKOUT_SECRET_KEY');
});

test('a busy port gets a sentence with the remedy', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  const process = start({ LOOKOUT_AGENT_TOKEN: 'a-token-for-tests-only', LOOKOUT_PORT: String(port) });
  expect(await text(process.stderr)).toContain(`set LOOKOUT_PORT to a free port`);
  other.close();
});
