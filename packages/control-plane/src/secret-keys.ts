import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SECRET_KEY_BYTES } from './lib/sealer.ts';
import { SettingsError } from './settings-error.ts';

/** Where the keys come from that seal what the store keeps readable. */
export interface SecretKeySettings {
  /** From the environment, the newest first. */
  readonly given: readonly Buffer[];
  /** Where a key is made at the first start when none is given; what it holds goes on opening when one is. */
  readonly file: string;
}

interface Around {
  readonly dataDirectory: string;
  /** Whether this process may make a key of its own: not where its disk may be gone tomorrow and the store not. */
  readonly mayMake: boolean;
}

const REMEDY = 'Make one with `openssl rand -base64 32`, and keep it: without it webhooks need new keys.';

/** Reads `LOOKOUT_SECRET_KEY`. Throws `SettingsError`. */
export function readSecretKeys(
  { LOOKOUT_SECRET_KEY: text = '' }: Readonly<Record<string, string | undefined>>,
  { dataDirectory, mayMake }: Around,
): SecretKeySettings {
  const given = parse(text, 'LOOKOUT_SECRET_KEY');
  if (given.length === 0 && !mayMake)
    throw new SettingsError(
      `With PostgreSQL, set LOOKOUT_SECRET_KEY: it seals the signing keys of webhooks. ${REMEDY}`,
    );
  return { given, file: join(dataDirectory, 'secret-key') };
}

/** The keys to open and seal with, the newest first; makes the first one. Throws `SettingsError`. */
export function loadSecretKeys({ given, file }: SecretKeySettings): Buffer[] {
  const keys = [...given, ...readFile(file)];
  return keys.length > 0 ? keys : [makeFile(file)];
}

function readFile(file: string): Buffer[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new SettingsError(`The secret key in ${file} cannot be read: ${(error as Error).message}.`);
  }
  const keys = parse(text, file);
  if (keys.length > 0) return keys;
  throw new SettingsError(`There is no secret key in ${file}. Put the one back that was there.`);
}

/** On disk before anything is sealed with it, and whole or not there. */
function makeFile(file: string): Buffer {
  const key = randomBytes(SECRET_KEY_BYTES);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const partial = `${file}.partial`;
  const handle = openSync(partial, 'w', 0o600);
  writeSync(handle, `${key.toString('base64')}\n`);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(partial, file);
  return key;
}

/** Keys in Base64, separated by commas or space. */
function parse(text: string, where: string): Buffer[] {
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  return words.map((word, index) => {
    const key = Buffer.from(word, 'base64');
    if (/^[\w+/-]+=?$/.test(word) && key.length === SECRET_KEY_BYTES) return key;
    throw new SettingsError(
      `Key ${index + 1} of ${where} is not ${SECRET_KEY_BYTES} bytes in Base64. ${REMEDY}`,
    );
  });
}
