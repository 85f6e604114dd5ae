import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreInUse } from './store-in-use.ts';

/** A held lock; releasing it twice is harmless. */
export interface DirectoryLock {
  release(): void;
}

/**
 * Takes a data directory for this process alone. The lock is SQLite's own file lock on `lock.sqlite`: the kernel
 * drops it when the process dies, however it dies, so a stale file never blocks a start.
 */
export function lockDirectory(directory: string): DirectoryLock {
  const pidFile = join(directory, 'lock.pid');
  const holder = new DatabaseSync(join(directory, 'lock.sqlite'), { timeout: 0 });
  try {
    holder.exec('BEGIN EXCLUSIVE');
  } catch {
    holder.close();
    throw directoryInUse(directory, readPid(pidFile));
  }
  writeFileSync(pidFile, `${process.pid}\n`);
  let isHeld = true;
  return {
    release: () => {
      if (!isHeld) return;
      isHeld = false;
      rmSync(pidFile, { force: true });
      holder.close();
    },
  };
}

function readPid(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim() || 'unknown';
  } catch {
    return 'unknown';
  }
}

function directoryInUse(directory: string, pid: string): StoreInUse {
  return new StoreInUse(
    `The data directory ${directory} is in use by another Lookout control plane (process ${pid}). ` +
      'Stop that one, or set LOOKOUT_DATA_DIR to a directory of its own.',
  );
}
