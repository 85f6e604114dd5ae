import { DEMO_PASSWORD, type Persona, type SignInOptions } from '@lookout/contract';
import type { Kysely } from 'kysely';
import { type Clock, timestamp } from '../../lib/clock.ts';
import type { Database } from '../../store/database.ts';
import { findAccountByEmail, insertAccount } from './account-store.ts';
import { type HashCost, hashPassword } from './passwords.ts';

/** One person of each persona, offered by name on the demo's sign-in page. */
const DEMO_ACCOUNTS: readonly { name: string; email: string; persona: Persona }[] = Object.freeze([
  { name: 'Dana Developer', email: 'dana@demo.lookout', persona: 'developer' },
  { name: 'Olu Devops', email: 'olu@demo.lookout', persona: 'devops' },
  { name: 'Ana Analyst', email: 'ana@demo.lookout', persona: 'analyst' },
  { name: 'Max Manager', email: 'max@demo.lookout', persona: 'manager' },
]);

/** A password that everybody knows needs no slow hash, and the first start of the demo is to be quick. */
const CHEAP: HashCost = { logN: 12, r: 8, p: 1 };

/** Adds the demo accounts that are missing. */
export async function seedDemoAccounts(database: Kysely<Database>, clock: Clock): Promise<void> {
  const at = timestamp(clock.now());
  await Promise.all(
    DEMO_ACCOUNTS.map(async (person) => {
      if (await findAccountByEmail(database, person.email)) return;
      await insertAccount(database, {
        ...person,
        passwordHash: await hashPassword(DEMO_PASSWORD, CHEAP),
        at,
      });
    }),
  );
}

/** The accounts that the demo's sign-in page offers by name. */
export function demoAccounts(): SignInOptions['accounts'] {
  return [...DEMO_ACCOUNTS];
}
