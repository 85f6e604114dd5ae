import { SettingsError } from '../settings-error.ts';
import { NoDatabase } from '../store/dialect.ts';
import { BackupError } from '../store/read-backup.ts';
import { StoreInUse } from '../store/store-in-use.ts';

/** A command was called wrongly; the message is its usage. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Runs a command line program: its one line of success, or what went wrong and exit code 1. */
export async function runCommand(work: () => Promise<string>): Promise<void> {
  try {
    process.stdout.write(`${await work()}\n`);
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = 1;
  }
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isForPeople = [UsageError, SettingsError, BackupError, NoDatabase, StoreInUse].some(
    (kind) => error instanceof kind,
  );
  // A file that is not there, a server that does not answer: the message says it, the stack does not.
  return isForPeople || 'code' in error ? error.message : (error.stack ?? error.message);
}
