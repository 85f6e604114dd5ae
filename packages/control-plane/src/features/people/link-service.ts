import type { Account, LinkPurpose, LinkUse } from '@lookout/contract';
import type { Kysely } from 'kysely';
import { type Clock, timestamp } from '../../lib/clock.ts';
import { toActor } from '../../lib/origin.ts';
import { ProblemError } from '../../lib/problem-error.ts';
import type { Database } from '../../store/database.ts';
import type { Change, Changes } from '../changes/changes.ts';
import { findAccountById, insertAccount } from '../session/account-store.ts';
import { hashPassword } from '../session/passwords.ts';
import {
  type OpenedSession,
  type SessionService,
  setPassword,
  type Visitor,
} from '../session/session-service.ts';
import { deleteSessions } from '../session/session-store.ts';
import { findLink, makeLink, takeLink } from './link-store.ts';
import { hasAccounts } from './people-store.ts';
import { tellOfUsedLink } from './tell-of-link.ts';

const SET_UP_MS = 24 * 60 * 60 * 1000;

interface LinkDependencies {
  readonly database: Kysely<Database>;
  readonly clock: Clock;
  readonly changes: Changes;
  readonly sessions: SessionService;
}

/** One-time links: the set-up of the first administrator, and everybody's way in without a password. */
export class LinkService {
  readonly #from: LinkDependencies;

  constructor(from: LinkDependencies) {
    this.#from = from;
  }

  /** The secret of a link that makes the first administrator; null once there is an account. */
  async createSetUp(): Promise<string | null> {
    const { changes, clock } = this.#from;
    return changes.make(async ({ transaction, at }) => {
      if (await hasAccounts(transaction)) return null;
      return makeLink(transaction, null, { at, expiresAt: timestamp(clock.now() + SET_UP_MS) });
    });
  }

  /** What a link is for. Throws 404 when there is none, or not any more. */
  async read(secret: string): Promise<LinkPurpose> {
    const { database, clock } = this.#from;
    const link = await findLink(database, secret, timestamp(clock.now()));
    if (!link) throw noLink();
    if (link.account_id === null) return { kind: 'set-up', expiresAt: link.expires_at };
    const found = await findAccountById(database, link.account_id);
    if (!found || found.isDisabled) throw noLink();
    const { name, email } = found.account;
    return { kind: 'welcome', expiresAt: link.expires_at, name, email };
  }

  /** Uses a link up: its holder has a password from now on, and is signed in. */
  async use({ secret, password, person }: LinkUse, visitor: Visitor): Promise<OpenedSession> {
    await this.read(secret);
    const passwordHash = await hashPassword(password);
    const account = await this.#from.changes.make(async (change) => {
      const link = await takeLink(change.transaction, secret, change.at);
      if (!link) throw noLink();
      return link.account_id === null
        ? makeFirst(change, passwordHash, person)
        : letIn(change, link.account_id, passwordHash);
    });
    return this.#from.sessions.open(account, visitor);
  }
}

async function makeFirst(change: Change, passwordHash: string, person: LinkUse['person']): Promise<Account> {
  if (!person) throw new ProblemError('invalid-input', 'Say who you are: give a name and an e-mail address.');
  if (await hasAccounts(change.transaction)) throw noLink();
  const account = await insertAccount(change.transaction, {
    ...person,
    persona: 'devops',
    passwordHash,
    at: change.at,
  });
  change.audit({
    action: 'account.created',
    subject: { kind: 'account', id: account.id, environment: null },
    text: `${account.name} set up this installation and administers it.`,
    actor: toActor(account),
    after: account,
  });
  return account;
}

async function letIn(change: Change, accountId: string, passwordHash: string): Promise<Account> {
  const found = await findAccountById(change.transaction, accountId);
  if (!found || found.isDisabled) throw noLink();
  const { account } = found;
  await setPassword(change, account.id, passwordHash);
  await deleteSessions(change.transaction, { accountId: account.id });
  change.audit({
    action: 'account.link-used',
    subject: { kind: 'account', id: account.id, environment: null },
    text: `${account.name} chose a password with a one-time link.`,
    actor: toActor(account),
  });
  if (found.passwordHash !== '') await tellOfUsedLink(change, account);
  return account;
}

function noLink(): ProblemError {
  return new ProblemError(
    'not-found',
    'This link was used, was replaced or has expired. Ask whoever gave it to you for another.',
  );
}
