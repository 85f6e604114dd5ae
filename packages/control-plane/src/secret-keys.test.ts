import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadSecretKeys, readSecretKeys } from './secret-keys.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'lookout-secret-key-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const read = (text: string | undefined, mayMake = true) =>
  readSecretKeys({ LOOKOUT_SECRET_KEY: text }, { dataDirectory: join(directory, 'data'), mayMake });
const [newer, older] = [randomBytes(32), randomBytes(32)];

test('the first start makes a key that only its owner reads, and the next one finds it', () => {
  const [key] = loadSecretKeys(read(undefined));
  expect(key).toHaveLength(32);
  expect(statSync(join(directory, 'data', 'secret-key')).mode & 0o777).toBe(0o600);
  expect(loadSecretKeys(read(''))).toEqual([key]);
});

test('given keys come first, and the one in the file goes on opening', () => {
  const [made] = loadSecretKeys(read(undefined));
  const text = `${newer.toString('base64')}, ${older.toString('base64')}`;
  expect(loadSecretKeys(read(text))).toEqual([newer, older, made]);
});

test('a store on another machine takes a key that is given', () => {
  expect(() => read(undefined, false)).toThrow(/set LOOKOUT_SECRET_KEY.*openssl rand -base64 32/);
  expect(loadSecretKeys(read(newer.toString('base64'), false))).toEqual([newer]);
});

test.each(['too-short', randomBytes(31).toString('base64'), 'ä'.repeat(43)])('%s is no key', (text) => {
  expect(() => read(`${newer.toString('base64')} ${text}`)).toThrow('Key 2 of LOOKOUT_SECRET_KEY');
});

test('a file that was emptied is named, and not replaced', () => {
  const { file } = read(undefined);
  loadSecretKeys(read(undefined));
  writeFileSync(file, '\n');
  expect(() => loadSecretKeys(read(undefined))).toThrow(`There is no secret key in ${file}`);
});
