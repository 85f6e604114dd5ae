import { mayDo, type Right, type Session } from '@lookout/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { homeEnvironment } from './home-environment.ts';
import { sessionQuery } from './session-query.ts';

/** The session of the signed-in person; pages below the shell always have one. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}

/** The environment that the page is about: the `env` of the URL, or where visits begin. */
export function useEnvironment(): string {
  const { environments } = useSession();
  const search: { env?: unknown } = useSearch({ strict: false });
  const asked = environments.find((name) => name === search.env);
  return asked ?? homeEnvironment(environments);
}

/** Whether the signed-in person has a right in the environment that the page is about. */
export function useHasRight(right: Right): boolean {
  const environment = useEnvironment();
  return mayDo(useSession().account, right, environment);
}
