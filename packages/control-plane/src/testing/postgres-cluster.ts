import { execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, globSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const START_TIMEOUT_MS = 30_000;

/** A PostgreSQL server of the tests' own, reached over a socket in its directory. */
export interface PostgresCluster {
  /** Makes an empty database and answers its URL. */
  createDatabase(name: string): Promise<string>;
  stop(): Promise<void>;
}

/** Whether this run leaves PostgreSQL out on purpose. */
export const skipsPostgres = process.env.LOOKOUT_TEST_POSTGRES === 'skip';

/** Starts a throw-away cluster in a temporary directory. Throws when PostgreSQL is not installed. */
export async function startPostgres(): Promise<PostgresCluster> {
  const bin = postgresBin();
  const directory = mkdtempSync(join(tmpdir(), 'lookout-postgres-'));
  const data = join(directory, 'data');
  mkdirSync(data);
  const owner = serverAccount();
  if (owner) for (const path of [directory, data]) chownSync(path, owner.uid, owner.gid);
  const options: SpawnOptions = { cwd: directory, stdio: 'ignore', ...owner };
  await run(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'lookout', '--auth=trust', '-E', 'UTF8', '--no-sync'],
    options,
  );
  // A socket and no port: tests that run side by side cannot meet.
  const flags = ['-D', data, '-k', directory, '-c', 'listen_addresses=', '-c', 'max_connections=50', '-F'];
  const server = spawn(join(bin, 'postgres'), flags, options);
  const url = (database: string) =>
    `postgres://lookout@localhost/${database}?host=${encodeURIComponent(directory)}`;
  await untilItAnswers(url('postgres'));
  return {
    createDatabase: async (name) => {
      await query(url('postgres'), `create database ${name}`);
      return url(name);
    },
    stop: async () => {
      const exit = once(server, 'exit');
      server.kill('SIGINT');
      await exit;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function postgresBin(): string {
  const newest = globSync('/usr/lib/postgresql/*/bin/initdb').sort().at(-1);
  if (newest && existsSync(newest)) return newest.slice(0, -'/initdb'.length);
  throw new Error(
    'These tests need PostgreSQL: install Debian\'s package "postgresql", or set LOOKOUT_TEST_POSTGRES=skip to leave them out.',
  );
}

/** PostgreSQL refuses to run as root: then it runs as the account that its package made. */
function serverAccount(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function run(command: string, flags: string[], options: SpawnOptions): Promise<void> {
  const [code] = await once(spawn(command, flags, options), 'exit');
  if (code !== 0) throw new Error(`${command} ended with ${code}`);
}

async function untilItAnswers(url: string): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    try {
      return await query(url, 'select 1');
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(50);
    }
  }
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
