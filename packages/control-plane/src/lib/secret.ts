import { createHash, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;

/** A new secret that nobody guesses. The prefix tells scanners for leaked secrets, and people, what it is. */
export function newSecret(prefix: 'lkt' | 'lka' | 'lkl'): string {
  return `${prefix}_${randomBytes(SECRET_BYTES).toString('base64url')}`;
}

/** What is stored of a secret. It has 256 random bits, so that a fast hash is enough. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
