import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/** The parameters of scrypt: N = 2^logN, block size and parallelism. */
export type HashCost = { readonly logN: number; readonly r: number; readonly p: number };

/** Cost as OWASP's Password Storage Cheat Sheet asks of scrypt: 64 MiB and about 0.2 s a guess. */
const COST: HashCost = { logN: 16, r: 8, p: 2 };
const KEY_BYTES = 32;
const SALT_BYTES = 16;

/** The hash of a password for storage: `scrypt$logN$r$p$salt$key`. */
export async function hashPassword(password: string, cost: HashCost = COST): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password, salt, cost);
  return ['scrypt', cost.logN, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join(
    '$',
  );
}

/** Whether a password is the one that was hashed; takes as long either way. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const [scheme, logN, r, p, salt, key] = stored.split('$');
  if (scheme !== 'scrypt' || !salt || !key) return false;
  const cost = { logN: Number(logN), r: Number(r), p: Number(p) };
  const expected = Buffer.from(key, 'base64url');
  return timingSafeEqual(await derive(password, Buffer.from(salt, 'base64url'), cost), expected);
}

/** A password that nobody guesses and that can be read out: 20 characters of 5 bits. */
export function generatePassword(): string {
  const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';
  const letters = Array.from(randomBytes(20), (byte) => alphabet.charAt(byte & 31));
  return [0, 5, 10, 15].map((at) => letters.slice(at, at + 5).join('')).join('-');
}

function derive(password: string, salt: Buffer, { logN, r, p }: HashCost): Promise<Buffer> {
  const options: ScryptOptions = { N: 2 ** logN, r, p, maxmem: 256 * 2 ** logN * r };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
