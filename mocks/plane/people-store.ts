import {
  type Account,
  type AccountChange,
  type AccountDetails,
  EVERYWHERE,
  mayDo,
  type NewAccount,
  type SignedInDevice,
  type SignInLink,
} from '@lookout/contract';
import { people } from '../seed/people.ts';
import type { Context } from './context.ts';
import { conflict, forbidden, notFound } from './problem-error.ts';

const LINK_MS = 72 * 3_600_000;

/** Who has an account on the in-memory control plane, and the links that let them in. */
export class PeopleStore {
  readonly #context: Context;
  readonly #people = new Map<string, AccountDetails>();
  readonly #links = new Map<string, { readonly accountId: string; readonly expiresAt: string }>();

  constructor(context: Context) {
    this.#context = context;
    for (const person of people) this.#people.set(person.id, seeded(person));
  }

  list(): AccountDetails[] {
    return [...this.#people.values()].sort((left, right) => left.name.localeCompare(right.name));
  }

  get(id: string): AccountDetails {
    const person = this.#people.get(id);
    if (!person) throw notFound('account');
    return person;
  }

  /** Whoever can sign in with an address. */
  findByEmail(email: string): Account | undefined {
    const person = this.list().find((one) => one.email === email && one.standing !== 'disabled');
    return person && toAccount(person);
  }

  invite(actor: Account, { email, ...person }: NewAccount): { account: AccountDetails; link: SignInLink } {
    requireAdministersAll(actor);
    if (this.list().some((one) => one.email === email))
      throw conflict(`There is an account for ${email} already.`);
    const made = { createdAt: this.#context.timestamp(), lastSignInAt: null };
    const ways = { standing: 'invited' as const, hasPassword: false, hasSingleSignOn: false };
    const account = { id: this.#context.id('acc'), email, ...person, version: 1, ...ways, ...made };
    this.#people.set(account.id, account);
    return { account, link: this.link(actor, account.id) };
  }

  change(actor: Account, id: string, { isDisabled, ...change }: AccountChange): AccountDetails {
    requireAdministersAll(actor);
    const before = this.get(id);
    const open = before.hasPassword ? ('active' as const) : ('invited' as const);
    const standing = isDisabled ? ('disabled' as const) : open;
    const after = { ...before, ...change, standing, version: before.version + 1 };
    const others = this.list().filter((one) => one.id !== id);
    if (![after, ...others].some((one) => one.standing === 'active' && mayDo(one, 'administer', EVERYWHERE)))
      throw conflict('Nobody would be left who administers every environment.');
    this.#people.set(id, after);
    return after;
  }

  link(actor: Account, accountId: string): SignInLink {
    requireAdministersAll(actor);
    const secret = `lkl_${this.get(accountId).id}_${this.#context.id('lnk')}`;
    const expiresAt = new Date(this.#context.now() + LINK_MS).toISOString();
    this.#links.set(secret, { accountId, expiresAt });
    return { secret, expiresAt };
  }

  readLink(secret: string): { account: AccountDetails; expiresAt: string } {
    const link = this.#links.get(secret);
    if (!link) throw notFound('link');
    return { account: this.get(link.accountId), expiresAt: link.expiresAt };
  }

  useLink(secret: string): AccountDetails {
    const { account } = this.readLink(secret);
    this.#links.delete(secret);
    const after = { ...account, standing: 'active' as const, hasPassword: true };
    this.#people.set(account.id, after);
    return after;
  }

  /** The page is the one place where anybody is signed in. */
  devices(isCurrent: boolean): SignedInDevice[] {
    const now = this.#context.now();
    const [createdAt, lastSeenAt, expiresAt] = [now - 3_600_000, now, now + 12 * 3_600_000].map((at) =>
      new Date(at).toISOString(),
    ) as [string, string, string];
    const where = { device: 'This browser', address: '127.0.0.1', isCurrent };
    return [{ id: 'ses_00000000000000000000000001', ...where, createdAt, lastSeenAt, expiresAt }];
  }
}

function toAccount({ id, name, email, persona, grants }: AccountDetails): Account {
  return { id, name, email, persona, grants };
}

function seeded(person: Account): AccountDetails {
  const ways = { standing: 'active' as const, hasPassword: true, hasSingleSignOn: false };
  return { ...person, version: 1, ...ways, createdAt: '2026-01-05T09:00:00.000Z', lastSignInAt: null };
}

function requireAdministersAll(actor: Account): void {
  if (!mayDo(actor, 'administer', EVERYWHERE))
    throw forbidden('It takes the right "administer" in every environment.');
}
