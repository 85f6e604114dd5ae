import { mkdirSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Hash, Timestamp } from '@lookout/contract';

/** A mark outside of the database: how far the log went, and how it ended there. */
export interface Anchor {
  readonly at: Timestamp;
  readonly sequence: number;
  readonly hash: Hash;
  /** Whether the database was replaced here by a backup: marks before it are about what it replaced. */
  readonly isRestored?: true;
}

/** A line of the anchor file is not as it was written. */
export class AnchorError extends Error {
  override readonly name = 'AnchorError';
}

/** Adds a mark to an anchor file; it is on disk when the promise settles. */
export async function appendAnchor(file: string, anchor: Anchor): Promise<void> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(file, 'a', 0o600);
  try {
    await handle.appendFile(`${JSON.stringify(anchor)}\n`);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

/** The marks of an anchor file that hold for the database of now; none when there is no file yet. Throws `AnchorError`. */
export async function readAnchors(file: string): Promise<Anchor[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const complete = text.slice(0, text.lastIndexOf('\n') + 1);
  const anchors = complete
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => parse(line, `${file}:${index + 1}`));
  return anchors.slice(
    Math.max(
      0,
      anchors.findLastIndex((anchor) => anchor.isRestored),
    ),
  );
}

function parse(line: string, place: string): Anchor {
  try {
    const anchor = JSON.parse(line) as Anchor;
    if (Number.isInteger(anchor.sequence) && typeof anchor.hash === 'string') return anchor;
  } catch {
    // Told below, in words of ours.
  }
  throw new AnchorError(`${place} is not a mark of the audit log.`);
}
