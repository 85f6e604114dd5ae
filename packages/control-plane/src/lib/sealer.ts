import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** What every sealed text begins with; the number changes with the format. */
const MARK = 'sealed1';
/** Enough to tell a handful of keys apart, and nothing of use to somebody who looks for the key. */
const NAME_LENGTH = 12;

/** The length of a secret key: AES-256 takes 32 bytes. */
export const SECRET_KEY_BYTES = 32;

/** A text cannot be opened: it was sealed with a secret key that is not here, for something else, or was changed. */
export class SealError extends Error {
  override readonly name = 'SealError';
}

/**
 * Seals secrets that the store must give back, unlike passwords, with keys that are not in the store (AES-256-GCM, a
 * random nonce each). A sealed text names its key, and opens only for what it was sealed for: rows cannot swap theirs.
 */
export class Sealer {
  readonly #keys: ReadonlyMap<string, Buffer>;
  readonly #newest: string;

  /** The newest key first: it seals; the others only open. Throws when there is none. */
  constructor(keys: readonly Buffer[]) {
    this.#keys = new Map(keys.map((key) => [nameOf(key), key]));
    const [newest] = this.#keys.keys();
    if (newest === undefined) throw new Error('A sealer needs a key.');
    this.#newest = newest;
  }

  /** `about` names what the secret belongs to, and has to be named again to open it. */
  seal(text: string, about: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.#key(this.#newest), nonce).setAAD(Buffer.from(about));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    const bytes = Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
    return [MARK, this.#newest, bytes.toString('base64url')].join('.');
  }

  /** What was sealed. Throws `SealError`. */
  open(sealed: string, about: string): string {
    const [mark, name = '', text = ''] = sealed.split('.');
    if (mark !== MARK) throw new SealError('This was never sealed.');
    const bytes = Buffer.from(text, 'base64url');
    const [nonce, rest] = [bytes.subarray(0, NONCE_BYTES), bytes.subarray(NONCE_BYTES)];
    const key = this.#key(name);
    try {
      const decipher = createDecipheriv(CIPHER, key, nonce).setAAD(Buffer.from(about));
      decipher.setAuthTag(rest.subarray(0, TAG_BYTES));
      return Buffer.concat([decipher.update(rest.subarray(TAG_BYTES)), decipher.final()]).toString('utf8');
    } catch {
      throw new SealError('This was changed, or sealed for something else.');
    }
  }

  /** Whether a text was sealed with the newest key. */
  isCurrent(sealed: string): boolean {
    return sealed.startsWith(`${MARK}.${this.#newest}.`);
  }

  #key(name: string): Buffer {
    const key = this.#keys.get(name);
    if (!key) throw new SealError('This was sealed with a secret key that is not here.');
    return key;
  }
}

/** Whether a text is sealed, with whatever key. */
export function isSealed(text: string): boolean {
  return text.startsWith(`${MARK}.`);
}

function nameOf(key: Buffer): string {
  return createHash('sha256').update('lookout secret key').update(key).digest('hex').slice(0, NAME_LENGTH);
}
