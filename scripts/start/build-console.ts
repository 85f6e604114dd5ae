import { spawnSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = [
  'index.html',
  'vite.config.ts',
  'package-lock.json',
  'src/**/*',
  'public/**/*',
  'packages/{contract,engine,kql}/src/**/*',
];

function newest(patterns: readonly string[]): number {
  return globSync(patterns).reduce((latest, file) => Math.max(latest, statSync(file).mtimeMs), 0);
}

/**
 * Builds the console into `dist` unless what is there is newer than every source. Throws an Error with the
 * builder's own words when it fails.
 */
export function buildConsole(): void {
  const built = statSync('dist/index.html', { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (built > newest(SOURCES)) return;
  console.log('Building the console (half a minute, only after changes) …');
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The console could not be built:\n${stdout}${stderr}`);
}
