import { type Account, mayDo, type Right, type Session, type SignInOptions } from '@lookout/contract';
import { people } from '../seed/people.ts';
import type { PeopleStore } from './people-store.ts';
import { forbidden, invalid, unauthorized } from './problem-error.ts';

const DAY_MS = 86_400_000;

/** Where the signed-in account is remembered. A page keeps it over a reload, a test in memory. */
export interface SessionMemory {
  read(): string | null;
  write(email: string | null): void;
}

interface SessionOptions {
  readonly memory: SessionMemory;
  readonly environments: readonly string[];
  readonly people: PeopleStore;
  readonly now: () => number;
}

/** Who is signed in: one session for the page. */
export class Sessions {
  readonly #memory: SessionMemory;
  readonly #environments: readonly string[];
  readonly #people: PeopleStore;
  readonly #now: () => number;

  constructor(options: SessionOptions) {
    this.#memory = options.memory;
    this.#environments = options.environments;
    this.#people = options.people;
    this.#now = options.now;
  }

  options(): SignInOptions {
    const accounts = people.map(({ name, email, persona }) => ({ name, email, persona }));
    return { isDemo: true, accounts, singleSignOn: null };
  }

  signIn(email: string): Session {
    const account = this.#people.findByEmail(email ?? '');
    if (!account) throw invalid(422, 'No account has this address and password.');
    this.#memory.write(account.email);
    return this.session();
  }

  signOut(): void {
    this.#memory.write(null);
  }

  person(): Account {
    const email = this.#memory.read();
    const account = this.#people.findByEmail(email ?? '');
    if (!account) throw unauthorized();
    return account;
  }

  /** Throws unless the signed-in person has the right: there, or somewhere when no environment is named. */
  demand(right: Right, environment?: string): void {
    if (mayDo(this.person(), right, environment)) return;
    throw forbidden(`You do not have the right "${right}" in ${environment ?? 'any environment'}.`);
  }

  session(): Session {
    const account = this.person();
    const expiresAt = new Date(this.#now() + DAY_MS).toISOString();
    return {
      account,
      environments: this.#environments.filter((name) => mayDo(account, 'view', name)),
      expiresAt,
    };
  }
}
