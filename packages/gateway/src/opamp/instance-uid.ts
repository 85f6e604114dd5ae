import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomically } from './write-atomically.ts';

const FILE = 'instance-uid';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The identity of the gateway in this directory: the one it had before, or a new one. */
export async function loadInstanceUid(directory: string): Promise<string> {
  const saved = await readFile(join(directory, FILE), 'utf8').catch(() => '');
  if (UUID.test(saved.trim())) return saved.trim();
  const uid = randomUUID();
  await saveInstanceUid(directory, uid);
  return uid;
}

/** Keeps an identity, e.g. one that the control plane gave. */
export async function saveInstanceUid(directory: string, uid: string): Promise<void> {
  await writeAtomically(join(directory, FILE), `${uid}\n`);
}
