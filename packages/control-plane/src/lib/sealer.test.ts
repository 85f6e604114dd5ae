import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { isSealed, SECRET_KEY_BYTES, SealError, Sealer } from './sealer.ts';

const [older, newer, foreign] = [1, 2, 3].map(() => randomBytes(SECRET_KEY_BYTES)) as [
  Buffer,
  Buffer,
  Buffer,
];
const TEXT = 'whsec_ünïcödé 💡';

test('what was sealed opens as it was, and shows nothing of itself', () => {
  const sealer = new Sealer([newer]);
  const sealed = sealer.seal(TEXT, 'whk_1');
  expect(sealer.open(sealed, 'whk_1')).toBe(TEXT);
  expect(isSealed(sealed)).toBe(true);
  expect(isSealed(TEXT)).toBe(false);
  expect(Buffer.from(sealed.split('.')[2] ?? '', 'base64url').toString('latin1')).not.toContain('whsec');
  expect(sealer.seal(TEXT, 'whk_1')).not.toBe(sealed);
});

test('an older key opens what it sealed, and the newest seals', () => {
  const sealed = new Sealer([older]).seal(TEXT, 'whk_1');
  const rotated = new Sealer([newer, older]);
  expect(rotated.open(sealed, 'whk_1')).toBe(TEXT);
  expect(rotated.isCurrent(sealed)).toBe(false);
  expect(rotated.isCurrent(rotated.seal(TEXT, 'whk_1'))).toBe(true);
});

test('another key, another row, a changed byte and what was never sealed do not open', () => {
  const sealer = new Sealer([newer]);
  const sealed = sealer.seal(TEXT, 'whk_1');
  const changed = Buffer.from(sealed.split('.')[2] ?? '', 'base64url');
  changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1);
  const tampered = [...sealed.split('.').slice(0, 2), changed.toString('base64url')].join('.');
  expect(() => new Sealer([foreign]).open(sealed, 'whk_1')).toThrow(SealError);
  expect(() => sealer.open(sealed, 'whk_2')).toThrow(SealError);
  for (const text of [tampered, sealed.slice(0, 30), TEXT, ''])
    expect(() => sealer.open(text, 'whk_1')).toThrow(SealError);
});
