import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findAccountByEmail } from './features/session/account-store.ts';
import { verifyPassword } from './features/session/passwords.ts';
import { openStore } from './store/open.ts';
import { StoreInUse } from './store/store-in-use.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'lookout-commands-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const script = (name: string) => fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
const data = (name = 'data') => join(directory, name);

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(name: string, args: string[], dataDirectory = data()): Promise<Outcome> {
  const env = { ...process.env, LOOKOUT_DATA_DIR: dataDirectory, DATABASE_URL: '' };
  return new Promise((resolve) => {
    execFile(process.execPath, [script(name), ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

const create = (dataDirectory?: string) =>
  run(
    'create-account',
    ['--email', 'Ada@example.com', '--name', 'Ada', '--persona', 'devops'],
    dataDirectory,
  );

test('an account is made with a password that is shown once and kept as a hash', async () => {
  const { code, stdout } = await create();
  expect(code).toBe(0);
  const password = /\n {2}(\S+)\n/.exec(stdout)?.[1] ?? '';
  expect(password.length).toBeGreaterThanOrEqual(20);
  const store = await openStore({ kind: 'sqlite', directory: data() });
  const found = await findAccountByEmail(store.database, 'ada@example.com');
  expect(found?.account).toMatchObject({ name: 'Ada', persona: 'devops' });
  expect(found?.passwordHash).not.toContain(password);
  expect(await verifyPassword(password, found?.passwordHash ?? '')).toBe(true);
  expect(await verifyPassword(`${password}x`, found?.passwordHash ?? '')).toBe(false);
  await store.close();
});

test('an account that exists, or that is none, is refused in words', async () => {
  await create();
  expect(await create()).toMatchObject({ code: 1, stderr: expect.stringContaining('already') });
  const wrong = await run('create-account', ['--email', 'no address', '--name', 'X', '--persona', 'king']);
  expect(wrong.code).toBe(1);
  expect(wrong.stderr).toContain('persona');
  expect(wrong.stderr).not.toContain('    at ');
});

test('a backup is taken while the store is in use, and restored elsewhere', async () => {
  await create();
  const store = await openStore({ kind: 'sqlite', directory: data() });
  const file = join(directory, 'backup.jsonl');
  expect(await run('backup', ['--out', file])).toMatchObject({ code: 0 });
  const restored = await run('restore', ['--from', file], data('other'));
  expect(restored).toMatchObject({ code: 0, stderr: '' });
  const other = await openStore({ kind: 'sqlite', directory: data('other') });
  expect(await findAccountByEmail(other.database, 'ada@example.com')).toBeDefined();
  await Promise.all([store.close(), other.close()]);
});

test('a restore into a store in use is refused, naming its process', async () => {
  await create();
  const file = join(directory, 'backup.jsonl');
  await run('backup', ['--out', file]);
  const store = await openStore({ kind: 'sqlite', directory: data() });
  const refused = await run('restore', ['--from', file, '--force']);
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining(`process ${process.pid}`) });
  await store.close();
  expect(await run('restore', ['--from', file])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('--force'),
  });
  expect(await run('restore', ['--from', file, '--force'])).toMatchObject({ code: 0 });
});

test('a backup of nothing, or to nowhere, is refused in words', async () => {
  expect(await run('backup', [])).toMatchObject({ code: 1, stderr: expect.stringContaining('Usage') });
  const nothing = await run('backup', ['--out', join(directory, 'x')], data('nowhere'));
  expect(nothing).toMatchObject({ code: 1, stderr: expect.stringContaining('no database') });
  expect(existsSync(data('nowhere'))).toBe(false);
});

test('a data directory belongs to one process, until that dies however it dies', async () => {
  const open = `
    import { openStore } from ${JSON.stringify(script('store/open'))};
    await openStore({ kind: 'sqlite', directory: ${JSON.stringify(data())} });
    console.log('open');
    setInterval(() => undefined, 1000);
  `;
  const holder = spawn(process.execPath, ['--input-type=module', '--eval', open], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(holder.stdout, 'data');
  const error = await openStore({ kind: 'sqlite', directory: data() }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(StoreInUse);
  expect((error as Error).message).toContain(`process ${holder.pid}`);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  await (await openStore({ kind: 'sqlite', directory: data() })).close();
});
