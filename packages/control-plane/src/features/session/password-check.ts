import { randomBytes } from 'node:crypto';
import type { Account } from '@lookout/contract';
import type { Kysely } from 'kysely';
import type { Clock } from '../../lib/clock.ts';
import { tooManyRequests } from '../../lib/problem-error.ts';
import type { Database } from '../../store/database.ts';
import { type AccountSecret, findAccountByEmail } from './account-store.ts';
import { hashPassword, verifyPassword } from './passwords.ts';
import { type Attempt, SignInThrottle } from './throttle.ts';

/** Whose password it was; null when it was nobody's. */
export type Verdict = Account | null;

/** Checks passwords: throttled, and without telling by word or by time which addresses have an account. */
export class PasswordCheck {
  readonly #database: Kysely<Database>;
  readonly #throttle: SignInThrottle;
  #nobody: Promise<string> | null = null;

  constructor(database: Kysely<Database>, clock: Clock) {
    this.#database = database;
    this.#throttle = new SignInThrottle(clock);
  }

  /** Throws 429 after too many failures. */
  async check(password: string, given: Attempt): Promise<Verdict> {
    const attempt = { ...given, email: given.email.trim().toLowerCase() };
    const wait = this.#throttle.begin(attempt);
    if (wait > 0)
      throw tooManyRequests(`Too many failed attempts. Try again in ${Math.ceil(wait / 60)} minutes.`, wait);
    const found = await findAccountByEmail(this.#database, attempt.email);
    const isRight = await this.#verify(password, found);
    if (!found || !isRight || found.isDisabled) return null;
    this.#throttle.succeed(attempt);
    return found.account;
  }

  /** Takes as long for an address without account or password: the time must not tell which addresses have one. */
  async #verify(password: string, found: AccountSecret | undefined): Promise<boolean> {
    this.#nobody ??= hashPassword(randomBytes(32).toString('hex'));
    return verifyPassword(password, found?.passwordHash || (await this.#nobody));
  }
}
