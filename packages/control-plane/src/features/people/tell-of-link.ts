import { type Account, EVERYWHERE, mayDo } from '@lookout/contract';
import type { Change } from '../changes/changes.ts';
import { notifyPeople } from '../notifications/notify.ts';
import { listPeople } from './people-store.ts';

type Person = Pick<Account, 'id' | 'name'>;

/**
 * Tells whose account a new link opens, and everybody else who administers: whoever makes a link can also use it, and
 * would then decide in that person's name.
 */
export async function tellOfNewLink(change: Change, { by, to }: { by: Account; to: Person }): Promise<void> {
  await tell(change, to, {
    except: by.id,
    owner: `${by.name} made a one-time link to your account. Whoever holds it can sign in as you.`,
    administrator: `${by.name} made a one-time link to the account of ${to.name}.`,
  });
}

/** Tells the same people that an account which had a password was opened with a link. */
export async function tellOfUsedLink(change: Change, account: Person): Promise<void> {
  await tell(change, account, {
    except: null,
    owner:
      'A one-time link set a new password for your account. If that was not you, tell an administrator now.',
    administrator: `A one-time link set a new password for the account of ${account.name}.`,
  });
}

interface Words {
  /** Who did it and knows. */
  readonly except: string | null;
  readonly owner: string;
  readonly administrator: string;
}

async function tell(change: Change, account: Person, { except, owner, administrator }: Words): Promise<void> {
  const about = { kind: 'account', accountId: account.id } as const;
  const administrators = (await listPeople(change.transaction))
    .filter((person) => person.standing === 'active' && mayDo(person, 'administer', EVERYWHERE))
    .map(({ id }) => id);
  const others = administrators.filter((id) => id !== except && id !== account.id);
  await notifyPeople(change, others, { kind: 'account', text: administrator, about });
  if (account.id !== except)
    await notifyPeople(change, [account.id], { kind: 'account', text: owner, about });
}
