import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The process id of a part of the stack under test. */
export function pidOf(name: 'control-plane' | 'gateway' | 'demo'): number {
  const dataDir = process.env.LOOKOUT_DATA;
  if (!dataDir) throw new Error('LOOKOUT_DATA is not set: run the journeys with Playwright’s configuration.');
  return Number(readFileSync(join(dataDir, 'run', `${name}.pid`), 'utf8'));
}

/** Ends a part of the stack as a crash would; the supervisor starts it again. */
export function crash(name: 'control-plane' | 'gateway'): void {
  process.kill(pidOf(name), 'SIGKILL');
}
