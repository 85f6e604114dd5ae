import { type Account, type AccountDetails, EVERYWHERE, type Grant, mayDo } from '@lookout/contract';
import { ProblemError } from '../../lib/problem-error.ts';

/**
 * Who administers one environment gives and takes rights there and nowhere else; what concerns a whole person (a link
 * that lets them in, the end of their sessions, the end of their account) takes the right everywhere.
 */
export function requireAdministersAll(actor: Account): void {
  if (mayDo(actor, 'administer', EVERYWHERE)) return;
  throw new ProblemError(
    'forbidden',
    'This concerns a whole account, so it takes the right "administer" in every environment.',
  );
}

/** Throws 403 unless `actor` administers every environment in which two sets of grants differ. */
export function requireMayGrant(actor: Account, before: readonly Grant[], after: readonly Grant[]): void {
  const environments = new Set([...before, ...after].map(({ environment }) => environment));
  for (const environment of environments) {
    if (rightsIn(before, environment) === rightsIn(after, environment)) continue;
    if (mayDo(actor, 'administer', environment)) continue;
    const where = environment === EVERYWHERE ? 'every environment' : environment;
    throw new ProblemError('forbidden', `You cannot change rights in ${where}: you do not administer it.`);
  }
}

/** Throws 409 when nobody would be left who can let people in again. */
export function requireAdministrator(people: readonly AccountDetails[]): void {
  const isLeft = people.some(
    (person) => person.standing === 'active' && mayDo(person, 'administer', EVERYWHERE),
  );
  if (isLeft) return;
  throw new ProblemError(
    'conflict',
    'Nobody would be left who administers every environment. Give somebody else that right first.',
  );
}

function rightsIn(grants: readonly Grant[], environment: string): string {
  const rights = grants.filter((grant) => grant.environment === environment).flatMap((grant) => grant.rights);
  return [...new Set(rights)].sort().join(' ');
}
