import { useSearch } from '@tanstack/react-router';
import { useSession } from './use-session.ts';

/** The environment that the page is about: the `env` of the URL, or the first one that the person may see. */
export function useEnvironment(): string {
  const { environments } = useSession();
  const search: { env?: unknown } = useSearch({ strict: false });
  const asked = environments.find((name) => name === search.env);
  return asked ?? environments[0] ?? 'production';
}
