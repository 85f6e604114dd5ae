import { randomBytes } from 'node:crypto';
import { type Account, mayDo, type Session, type SignedInDevice } from '@lookout/contract';
import type { Kysely, Selectable } from 'kysely';
import { type Clock, timestamp } from '../../lib/clock.ts';
import { newId } from '../../lib/id.ts';
import { toActor } from '../../lib/origin.ts';
import { notFound, ProblemError } from '../../lib/problem-error.ts';
import { hashSecret } from '../../lib/secret.ts';
import type { OpenStreams } from '../../ports.ts';
import type { Database } from '../../store/database.ts';
import type { SessionTable } from '../../store/tables.ts';
import type { Change, Changes } from '../changes/changes.ts';
import { findAccountById } from './account-store.ts';
import { describeDevice } from './describe-device.ts';
import { PasswordCheck } from './password-check.ts';
import { hashPassword } from './passwords.ts';
import {
  deleteSessions,
  findSession,
  insertSession,
  listSessions,
  type StoredSession,
  touchSession,
} from './session-store.ts';

/** A session that nobody uses ends after this long. */
const IDLE_MS = 12 * 60 * 60 * 1000;
/** Every session ends after this long, used or not. */
const LIFE_MS = 7 * 24 * 60 * 60 * 1000;
/** Sessions slide, but not with a write for every request. */
const TOUCH_EVERY_MS = 60 * 1000;
const TOKEN_BYTES = 32;

/** What a person signs in with. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Where a request comes from. */
export interface Visitor {
  readonly address: string;
  readonly userAgent: string;
}

/** A session that was just opened: the token goes into the cookie and nowhere else. */
export interface OpenedSession {
  readonly token: string;
  readonly session: Session;
}

interface SessionDependencies {
  readonly database: Kysely<Database>;
  readonly clock: Clock;
  readonly changes: Changes;
  readonly streams: OpenStreams;
  /** Environments that a person may choose from. */
  readonly environments: () => Promise<string[]>;
}

/** Signs people in and out, and knows who is signed in. */
export class SessionService {
  readonly #from: SessionDependencies;
  readonly #passwords: PasswordCheck;

  constructor(from: SessionDependencies) {
    this.#from = from;
    this.#passwords = new PasswordCheck(from.database, from.clock);
  }

  /** A new session and its token. Throws the same 401 for an unknown address, a wrong password and a shut account. */
  async signIn({ email, password }: Credentials, visitor: Visitor): Promise<OpenedSession> {
    const account = await this.#passwords.check(password, { email, address: visitor.address });
    if (account) return this.open(account, visitor);
    await this.#from.changes.make(async (change) =>
      change.audit({
        action: 'session.failed',
        subject: { kind: 'account', id: email, environment: null },
        text: `Somebody failed to sign in as ${email}.`,
      }),
    );
    throw new ProblemError('not-signed-in', 'The e-mail address or the password is wrong.');
  }

  /** Opens a session for somebody who has proved who they are: always a new one, so that none can be planted. */
  async open(account: Account, visitor: Visitor): Promise<OpenedSession> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const now = this.#from.clock.now();
    const expiresAt = timestamp(now + IDLE_MS);
    const row = {
      id: newId('ses'),
      token_hash: hashSecret(token),
      account_id: account.id,
      device: describeDevice(visitor.userAgent),
      address: visitor.address,
      created_at: timestamp(now),
      last_seen_at: timestamp(now),
      expires_at: expiresAt,
      ends_at: timestamp(now + LIFE_MS),
    };
    await this.#from.changes.make((change) => writeOpened(change, account, row));
    return { token, session: await this.describe({ account, expiresAt }) };
  }

  /** The session of a token, its end moved on; null when there is none or it has ended. */
  async find(token: string): Promise<StoredSession | null> {
    const { database, clock } = this.#from;
    const now = clock.now();
    const session = await findSession(database, hashSecret(token), timestamp(now));
    if (!session) return null;
    if (now - Date.parse(session.lastSeenAt) < TOUCH_EVERY_MS) return session;
    const expiresAt = timestamp(Math.min(now + IDLE_MS, Date.parse(session.endsAt)));
    await touchSession(database, session.id, { lastSeenAt: timestamp(now), expiresAt });
    return { ...session, expiresAt };
  }

  /** Who has a token that still is good, with the rights of now; does not move the session's end. */
  async whoHas(token: string): Promise<StoredSession | null> {
    const { database, clock } = this.#from;
    return (await findSession(database, hashSecret(token), timestamp(clock.now()))) ?? null;
  }

  async signOut(token: string): Promise<void> {
    const session = await this.whoHas(token);
    if (session) await this.end(session.account, session.id);
  }

  /** Ends one session of somebody. Throws 404 when it is not theirs. */
  async end(account: Account, sessionId: string): Promise<void> {
    await this.#from.changes.make(async (change) => {
      const count = await deleteSessions(change.transaction, { accountId: account.id, only: sessionId });
      if (count === 0) throw notFound('session', sessionId);
      change.audit({
        action: 'session.ended',
        subject: { kind: 'account', id: account.id, environment: null },
        text: `${account.name} signed out.`,
        actor: toActor(account),
      });
    });
    this.#from.streams.endOf(account.id);
  }

  /** Where somebody is signed in. */
  async list(accountId: string, currentId: string | null): Promise<{ items: SignedInDevice[] }> {
    const now = timestamp(this.#from.clock.now());
    const rows = await listSessions(this.#from.database, accountId, now);
    return { items: rows.map((row) => toDevice(row, currentId)) };
  }

  /** Sets a password after checking the one before, and ends every session of the person. */
  async changePassword(
    account: Account,
    { current, next }: { current: string; next: string },
    visitor: Visitor,
  ): Promise<void> {
    const found = await findAccountById(this.#from.database, account.id);
    await this.#requirePassword(found?.passwordHash ?? '', current, { ...visitor, email: account.email });
    const passwordHash = await hashPassword(next);
    await this.#from.changes.make(async (change) => {
      await setPassword(change, account.id, passwordHash);
      await deleteSessions(change.transaction, { accountId: account.id });
      change.audit({
        action: 'account.password-changed',
        subject: { kind: 'account', id: account.id, environment: null },
        text: `${account.name} chose another password. Every session of theirs ended.`,
      });
    });
    this.#from.streams.endOf(account.id);
  }

  /** A session as its owner sees it. */
  async describe({ account, expiresAt }: Pick<StoredSession, 'account' | 'expiresAt'>): Promise<Session> {
    const environments = await this.#from.environments();
    return { account, environments: environments.filter((name) => mayDo(account, 'view', name)), expiresAt };
  }

  /** Guessing here counts like guessing at the door: a stolen session must not lead to the password. */
  async #requirePassword(hash: string, password: string, attempt: Visitor & { email: string }) {
    if (hash === '') {
      const known = 'You sign in elsewhere and have no password here. Ask for a one-time link to get one.';
      throw new ProblemError('conflict', known);
    }
    if (await this.#passwords.check(password, attempt)) return;
    throw new ProblemError('cannot-run', 'That is not your present password.');
  }
}

/** Gives an account a password. */
export async function setPassword(change: Change, accountId: string, passwordHash: string): Promise<void> {
  await change.transaction
    .updateTable('account')
    .set({ password_hash: passwordHash })
    .where('id', '=', accountId)
    .execute();
}

async function writeOpened(change: Change, account: Account, row: SessionTable): Promise<void> {
  await insertSession(change.transaction, row);
  await change.transaction
    .updateTable('account')
    .set({ last_sign_in_at: row.created_at })
    .where('id', '=', account.id)
    .execute();
  change.audit({
    action: 'session.opened',
    subject: { kind: 'account', id: account.id, environment: null },
    text: `${account.name} signed in with ${row.device}.`,
    actor: toActor(account),
  });
}

function toDevice(row: Selectable<SessionTable>, currentId: string | null): SignedInDevice {
  return {
    id: row.id,
    device: row.device,
    address: row.address,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
    isCurrent: row.id === currentId,
  };
}
