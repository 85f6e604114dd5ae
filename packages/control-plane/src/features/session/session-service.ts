import { createHash, randomBytes } from 'node:crypto';
import { type Account, mayDo, type Session } from '@lookout/contract';
import type { Kysely } from 'kysely';
import { type Clock, timestamp } from '../../lib/clock.ts';
import { ProblemError } from '../../lib/problem-error.ts';
import type { Database } from '../../store/database.ts';
import { type AccountSecret, findAccountByEmail } from './account-store.ts';
import { hashPassword, verifyPassword } from './passwords.ts';
import { deleteSession, extendSession, findSession, insertSession } from './session-store.ts';
import { SignInThrottle } from './throttle.ts';

const SESSION_MS = 12 * 60 * 60 * 1000;
/** Sessions slide, but not with a write for every request. */
const SLIDE_EVERY_MS = 10 * 60 * 1000;
const TOKEN_BYTES = 32;

/** What a person signs in with. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** A session, and who has it. */
export interface ActiveSession {
  readonly account: Account;
  readonly expiresAt: string;
}

interface SessionDependencies {
  readonly database: Kysely<Database>;
  readonly clock: Clock;
  /** Environments that a person may choose from. */
  readonly environments: () => Promise<string[]>;
}

/** Signs people in and out, and knows who is signed in. */
export class SessionService {
  readonly #from: SessionDependencies;
  readonly #throttle: SignInThrottle;
  #nobody: Promise<string> | null = null;

  constructor(from: SessionDependencies) {
    this.#from = from;
    this.#throttle = new SignInThrottle(from.clock);
  }

  /** A new session and its token. Throws the same 401 for an unknown address and a wrong password. */
  async signIn(credentials: Credentials): Promise<{ token: string; session: Session }> {
    const account = await this.#authenticate(credentials);
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const now = this.#from.clock.now();
    const expiresAt = timestamp(now + SESSION_MS);
    await insertSession(this.#from.database, {
      token_hash: hashToken(token),
      account_id: account.id,
      created_at: timestamp(now),
      expires_at: expiresAt,
    });
    return { token, session: await this.describe({ account, expiresAt }) };
  }

  /** The session of a token, its end moved on; null when there is none or it has ended. */
  async find(token: string): Promise<ActiveSession | null> {
    const { database, clock } = this.#from;
    const now = clock.now();
    const tokenHash = hashToken(token);
    const session = await findSession(database, tokenHash, timestamp(now));
    if (!session) return null;
    if (Date.parse(session.expiresAt) - now > SESSION_MS - SLIDE_EVERY_MS) return session;
    const expiresAt = timestamp(now + SESSION_MS);
    await extendSession(database, tokenHash, expiresAt);
    return { ...session, expiresAt };
  }

  /** Who has a token that still is good, with the rights of now; does not move the session's end. */
  async whoHas(token: string): Promise<Account | null> {
    const { database, clock } = this.#from;
    return (await findSession(database, hashToken(token), timestamp(clock.now())))?.account ?? null;
  }

  async signOut(token: string): Promise<void> {
    await deleteSession(this.#from.database, hashToken(token));
  }

  /** A session as its owner sees it. */
  async describe({ account, expiresAt }: ActiveSession): Promise<Session> {
    const environments = await this.#from.environments();
    return { account, environments: environments.filter((name) => mayDo(account, 'view', name)), expiresAt };
  }

  async #authenticate({ email, password }: Credentials): Promise<Account> {
    const key = email.trim().toLowerCase();
    if (this.#throttle.isBlocked(key))
      throw new ProblemError(
        'too-many-requests',
        'Too many failed attempts for this address. Wait 15 minutes.',
      );
    const found = await findAccountByEmail(this.#from.database, key);
    const isRight = await this.#verify(password, found);
    if (found && isRight) {
      this.#throttle.clear(key);
      return found.account;
    }
    this.#throttle.fail(key);
    throw new ProblemError('not-signed-in', 'The e-mail address or the password is wrong.');
  }

  /** Takes as long for an address that has no account: the time must not tell which addresses have one. */
  async #verify(password: string, found: AccountSecret | undefined): Promise<boolean> {
    this.#nobody ??= hashPassword(randomBytes(TOKEN_BYTES).toString('hex'));
    return verifyPassword(password, found?.passwordHash ?? (await this.#nobody));
  }
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
