import { type Account, SINGLE_SIGN_ON_PROBLEMS } from '@lookout/contract';
import { toActor } from '../../lib/origin.ts';
import type { Change, Changes } from '../changes/changes.ts';
import { findPerson } from '../people/people-store.ts';
import {
  type AccountSecret,
  findAccountByEmail,
  findAccountById,
  insertAccount,
  startingGrants,
} from '../session/account-store.ts';
import type { Identity } from './identity-provider.ts';
import type { OidcSettings } from './oidc-settings.ts';

/** A single sign-on that leads nowhere; the words are for the person. */
export class SignOnRefused extends Error {
  override readonly name = 'SignOnRefused';
  readonly problem: (typeof SINGLE_SIGN_ON_PROBLEMS)[number];

  constructor(problem: (typeof SINGLE_SIGN_ON_PROBLEMS)[number]) {
    super(problem);
    this.problem = problem;
  }
}

const [, , ADDRESS_TAKEN, SHUT_OUT] = SINGLE_SIGN_ON_PROBLEMS;

/** Finds whose account an identity is, by issuer and subject: addresses change hands, subjects do not. */
export class IdentityService {
  readonly #changes: Changes;
  readonly #persona: OidcSettings['persona'];

  constructor(changes: Changes, { persona }: Pick<OidcSettings, 'persona'>) {
    this.#changes = changes;
    this.#persona = persona;
  }

  /** The account of an identity, made when there is none. Throws `SignOnRefused`. */
  async accountOf(identity: Identity): Promise<Account> {
    return this.#changes.make(async (change) => {
      const known = await findByIdentity(change, identity);
      if (known?.isDisabled) throw new SignOnRefused(SHUT_OUT);
      if (known) return known.account;
      const account = (await findInvited(change, identity)) ?? (await this.#make(change, identity));
      await link(change, account, identity);
      return account;
    });
  }

  async #make(change: Change, { name, email, subject }: Identity): Promise<Account> {
    const address = email ?? `${subject.replace(/[^\w.-]/g, '-').slice(0, 60)}@single-sign-on.invalid`;
    if (await findAccountByEmail(change.transaction, address)) throw new SignOnRefused(ADDRESS_TAKEN);
    const grants = this.#persona === null ? [] : startingGrants(this.#persona);
    const persona = this.#persona ?? 'analyst';
    const person = { name, email: address, persona, passwordHash: '', at: change.at, grants };
    return insertAccount(change.transaction, person);
  }
}

async function findByIdentity(
  { transaction }: Change,
  { issuer, subject }: Identity,
): Promise<AccountSecret | undefined> {
  const row = await transaction
    .selectFrom('external_identity')
    .select('account_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row && findAccountById(transaction, row.account_id);
}

/**
 * Somebody who was invited by the address that the provider vouches for may come this way instead of by the link. An
 * account that is in use is never taken over by an address.
 */
async function findInvited({ transaction }: Change, identity: Identity): Promise<Account | undefined> {
  if (identity.email === null || !identity.isEmailVerified) return undefined;
  const found = await findAccountByEmail(transaction, identity.email);
  const person = found && (await findPerson(transaction, found.account.id));
  return person?.standing === 'invited' ? found?.account : undefined;
}

async function link(change: Change, account: Account, { issuer, subject }: Identity): Promise<void> {
  const row = { issuer, subject, account_id: account.id, created_at: change.at };
  await change.transaction.insertInto('external_identity').values(row).execute();
  await change.transaction.deleteFrom('sign_in_link').where('account_id', '=', account.id).execute();
  change.audit({
    action: 'account.identity-linked',
    subject: { kind: 'account', id: account.id, environment: null },
    text: `${account.name} signed in with the identity provider for the first time.`,
    actor: toActor(account),
    after: { issuer, subject },
  });
}
