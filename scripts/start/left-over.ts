import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * A sentence about processes of an earlier start that lost their supervisor and still run, with the command that
 * ends them; empty when there are none.
 */
export function leftOver(dataDir: string): string {
  const alive = globSync(join(dataDir, 'run', '*.pid'))
    .map((file) => ({ name: basename(file, '.pid'), pid: Number(readFileSync(file, 'utf8')) }))
    .filter(({ pid }) => Number.isInteger(pid) && pid > 1 && isAlive(pid));
  if (alive.length === 0) return '';
  const names = alive.map(({ name }) => name).join(', ');
  return `An earlier start of this Lookout still runs (${names}). Stop it where it runs, or: kill ${alive.map(({ pid }) => pid).join(' ')}`;
}
