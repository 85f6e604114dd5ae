// Finds PostgreSQL's server programs for the store tests, or installs them where that is possible without asking.
import { execFileSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { dirname } from 'node:path';

function serverPrograms(): string | undefined {
  const places = [
    '/usr/lib/postgresql/*/bin/initdb',
    '/usr/local/pgsql/bin/initdb',
    '/opt/homebrew/opt/postgresql*/bin/initdb',
  ];
  const newest = globSync(places).sort().at(-1);
  return newest && dirname(newest);
}

function installWithApt(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.error('No PostgreSQL found: installing Debian’s postgresql …');
  const options = { stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'] };
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync('apt-get', ['install', '-y', '-qq', 'postgresql'], {
    ...options,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return serverPrograms();
}

/** The folder of `initdb` and `postgres`; `undefined` where there is none and none can be installed. */
export function findPostgres(): string | undefined {
  return serverPrograms() ?? installWithApt();
}
