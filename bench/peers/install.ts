import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const BENCH = fileURLToPath(new URL('..', import.meta.url));

/**
 * Downloads the peers into `bench/node_modules` when they are not there yet, exactly those of the lock file.
 * Returns null, or in words why they could not be had.
 */
export function installPeers(): string | null {
  if (existsSync(`${BENCH}node_modules/.package-lock.json`)) return null;
  console.error('The peers of the bench (DuckDB, protobufjs) are installed into bench/node_modules, once …');
  try {
    execFileSync('npm', ['ci', '--prefix', BENCH, '--no-audit', '--no-fund'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    return null;
  } catch (error) {
    const { stderr } = error as { stderr?: Buffer };
    return `npm ci --prefix bench failed: ${stderr?.toString().trim().split('\n').at(-1) ?? String(error)}`;
  }
}
