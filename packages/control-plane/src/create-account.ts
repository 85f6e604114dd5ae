/** `node packages/control-plane/src/create-account.ts --email E --name N --persona P`: an account with a generated password, shown once. */
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { Account, type Persona } from '@lookout/contract';
import { findAccountByEmail, insertAccount } from './features/session/account-store.ts';
import { generatePassword, hashPassword } from './features/session/passwords.ts';
import { timestamp } from './lib/clock.ts';
import { runCommand, UsageError } from './lib/command.ts';
import { readStoreSettings } from './settings.ts';
import { openStore } from './store/open.ts';

const NewAccount = Account.omit({ id: true, grants: true });
type NewAccount = { readonly name: string; readonly email: string; readonly persona: Persona };

await runCommand(async () => {
  const account = await readAccount();
  const store = await openStore(readStoreSettings(process.env), { isBesideServer: true });
  try {
    if (await findAccountByEmail(store.database, account.email))
      throw new UsageError(`There is an account for ${account.email} already.`);
    const password = generatePassword();
    const passwordHash = await hashPassword(password);
    await insertAccount(store.database, { ...account, passwordHash, at: timestamp(Date.now()) });
    return `${account.name} (${account.persona}) can sign in as ${account.email} with the password\n\n  ${password}\n\nIt is not shown again.`;
  } finally {
    await store.close();
  }
});

/** From the command line; what is missing there is asked for. */
async function readAccount(): Promise<NewAccount> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { email: text, name: text, persona: text } });
  const given = {
    name: values.name ?? (await ask('Name: ')),
    email: values.email ?? (await ask('E-mail address: ')),
    persona: values.persona ?? (await ask('Persona (developer, devops, analyst, manager): ')),
  };
  const result = NewAccount.safeParse(given);
  if (result.success && result.data.name.trim() !== '') return result.data;
  const faults = result.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [
    'name: is empty',
  ];
  throw new UsageError(`This cannot be an account.\n${faults.join('\n')}`);
}

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await terminal.question(question)).trim();
  } finally {
    terminal.close();
  }
}
