import type {
  Account,
  AccountChange,
  AccountDetails,
  InvitedAccount,
  NewAccount,
  SignedInDevice,
  SignInLink,
} from '@lookout/contract';
import type { Kysely } from 'kysely';
import { timestamp } from '../../lib/clock.ts';
import { notFound, ProblemError, staleVersion } from '../../lib/problem-error.ts';
import type { OpenStreams } from '../../ports.ts';
import type { Database } from '../../store/database.ts';
import type { Change, Changes } from '../changes/changes.ts';
import { findAccountByEmail, insertAccount } from '../session/account-store.ts';
import { replaceGrants } from '../session/grant-store.ts';
import type { SessionService } from '../session/session-service.ts';
import { deleteSessions } from '../session/session-store.ts';
import { deleteTokensOf } from '../tokens/token-store.ts';
import { makeLink } from './link-store.ts';
import { requireAdministersAll, requireAdministrator, requireMayGrant } from './people-rules.ts';
import { findPerson, listPeople, lockAdministrators, updatePerson } from './people-store.ts';
import { tellOfNewLink } from './tell-of-link.ts';

const LINK_MS = 72 * 60 * 60 * 1000;

/** An account at the version that its editor loaded. */
export interface AccountAt {
  readonly accountId: string;
  readonly expectedVersion: number;
}

interface PeopleDependencies {
  readonly database: Kysely<Database>;
  readonly changes: Changes;
  readonly sessions: SessionService;
  readonly streams: OpenStreams;
}

/** Who has an account, and what they may do. */
export class PeopleService {
  readonly #from: PeopleDependencies;

  constructor(from: PeopleDependencies) {
    this.#from = from;
  }

  async list(): Promise<{ items: AccountDetails[] }> {
    return { items: await listPeople(this.#from.database) };
  }

  /** Makes an account and the link for its first sign-in. */
  async invite(actor: Account, person: NewAccount): Promise<InvitedAccount> {
    requireMayGrant(actor, [], person.grants);
    const { id, link } = await this.#from.changes.make(async (change) => {
      if (await findAccountByEmail(change.transaction, person.email))
        throw new ProblemError('conflict', `There is an account for ${person.email} already.`);
      const account = await insertAccount(change.transaction, { ...person, passwordHash: '', at: change.at });
      note(change, account.id, { verb: 'invited', text: `${account.name} was invited.`, after: person });
      return { id: account.id, link: await newLink(change, account.id) };
    });
    return { account: await this.#get(id), link };
  }

  /** Changes rights, persona or standing. Streams end, and with a shut account its sessions and tokens. */
  async change(actor: Account, at: AccountAt, change: AccountChange): Promise<AccountDetails> {
    await this.#from.changes.make((making) => apply(making, actor, { at, change }));
    this.#from.streams.endOf(at.accountId);
    return this.#get(at.accountId);
  }

  /** A new way in for somebody who has lost theirs. */
  async link(actor: Account, accountId: string): Promise<SignInLink> {
    requireAdministersAll(actor);
    return this.#from.changes.make(async (change) => {
      const person = await load(change.transaction, accountId);
      if (person.standing === 'disabled')
        throw new ProblemError('conflict', `The account of ${person.name} is shut. Open it first.`);
      note(change, accountId, { verb: 'link-made', text: `A one-time link was made for ${person.name}.` });
      if (person.standing === 'active') await tellOfNewLink(change, { by: actor, to: person });
      return newLink(change, accountId);
    });
  }

  async sessions(actor: Account, accountId: string): Promise<{ items: SignedInDevice[] }> {
    requireAdministersAll(actor);
    await this.#get(accountId);
    return this.#from.sessions.list(accountId, null);
  }

  /** Signs somebody out everywhere, programs included. */
  async endSessions(actor: Account, accountId: string): Promise<void> {
    requireAdministersAll(actor);
    await this.#from.changes.make(async (change) => {
      const person = await load(change.transaction, accountId);
      await endAccess(change, accountId);
      note(change, accountId, { verb: 'signed-out', text: `${person.name} was signed out everywhere.` });
    });
    this.#from.streams.endOf(accountId);
  }

  #get(accountId: string): Promise<AccountDetails> {
    return load(this.#from.database, accountId);
  }
}

async function apply(
  making: Change,
  actor: Account,
  { at, change }: { at: AccountAt; change: AccountChange },
): Promise<void> {
  const { transaction } = making;
  await lockAdministrators(transaction);
  const before = await load(transaction, at.accountId);
  requireMayGrant(actor, before.grants, change.grants);
  const isShut = before.standing === 'disabled';
  if (change.isDisabled !== isShut || change.persona !== before.persona) requireAdministersAll(actor);
  const disabledAt = change.isDisabled ? making.at : null;
  const update = {
    id: at.accountId,
    expectedVersion: at.expectedVersion,
    persona: change.persona,
    disabledAt,
  };
  if (!(await updatePerson(transaction, update))) throw staleVersion('account', before.version);
  await replaceGrants(transaction, at.accountId, change.grants);
  if (change.isDisabled) await endAccess(making, at.accountId);
  requireAdministrator(await listPeople(transaction));
  const text =
    change.isDisabled === isShut ? 'was given other rights' : isShut ? 'was let in again' : 'was shut out';
  const after = await load(transaction, at.accountId);
  note(making, before.id, { verb: 'changed', text: `${before.name} ${text}.`, before, after });
}

async function endAccess({ transaction }: Change, accountId: string): Promise<void> {
  await deleteSessions(transaction, { accountId });
  await deleteTokensOf(transaction, accountId);
}

async function newLink({ transaction, at }: Change, accountId: string): Promise<SignInLink> {
  const expiresAt = timestamp(Date.parse(at) + LINK_MS);
  return { secret: await makeLink(transaction, accountId, { at, expiresAt }), expiresAt };
}

async function load(database: Kysely<Database>, accountId: string): Promise<AccountDetails> {
  const person = await findPerson(database, accountId);
  if (!person) throw notFound('account', accountId);
  return person;
}

interface Note {
  readonly verb: string;
  readonly text: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

function note(change: Change, id: string, { verb, ...more }: Note): void {
  change.audit({ action: `account.${verb}`, subject: { kind: 'account', id, environment: null }, ...more });
}
