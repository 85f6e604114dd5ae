import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import {
  BACKUP_FORMAT,
  BACKUP_TABLES,
  BACKUP_VERSION,
  type BackupHeader,
  type BackupRow,
  type BackupTrailer,
} from './backup-format.ts';

/** A file is not a backup that this version can restore; the message says why. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

/** Reads a whole backup, row by row. Throws `BackupError`, at the latest at its end, when it is not as it was written. */
export async function* readBackup(file: string): AsyncGenerator<BackupRow, BackupHeader> {
  const hash = createHash('sha256');
  let header: BackupHeader | null = null;
  let trailer: BackupTrailer | null = null;
  let rows = 0;
  for await (const line of createInterface({
    input: createReadStream(file),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    if (trailer) throw new BackupError(`${file} has lines after its end.`);
    const value = parse(file, line);
    if (!header) header = asHeader(file, value);
    else if ('sha256' in value) trailer = asTrailer(file, value, { rows, sha256: hash.copy().digest('hex') });
    else {
      rows += 1;
      yield asRow(file, value);
    }
    hash.update(`${line}\n`);
  }
  if (!header || !trailer)
    throw new BackupError(`${file} is cut off: its end is missing. Use another backup.`);
  return header;
}

/** Reads a whole backup for its faults alone. Answers its header. */
export async function checkBackup(file: string): Promise<BackupHeader> {
  const rows = readBackup(file);
  for (;;) {
    const step = await rows.next();
    if (step.done) return step.value;
  }
}

function parse(file: string, line: string): object {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Told below, in words of ours.
  }
  throw new BackupError(`${file} is not a backup of Lookout, or it is damaged: a line of it is not JSON.`);
}

function asHeader(file: string, value: object): BackupHeader {
  const header = value as Partial<BackupHeader>;
  if (header.format !== BACKUP_FORMAT || !Array.isArray(header.migrations))
    throw new BackupError(`${file} is not a backup of Lookout.`);
  if (header.version === BACKUP_VERSION) return header as BackupHeader;
  throw new BackupError(
    `${file} is of format ${header.version}; this version of Lookout reads ${BACKUP_VERSION}.`,
  );
}

function asTrailer(file: string, value: object, seen: BackupTrailer): BackupTrailer {
  const { rows, sha256 } = value as BackupTrailer;
  if (rows === seen.rows && sha256 === seen.sha256) return seen;
  throw new BackupError(`${file} is damaged: its content does not fit its checksum. Use another backup.`);
}

function asRow(file: string, value: object): BackupRow {
  const { table, row } = value as Partial<BackupRow>;
  if (table && row && BACKUP_TABLES[table]) return { table, row };
  throw new BackupError(`${file} is damaged: it has a row of no table.`);
}
