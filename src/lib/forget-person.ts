import { hashKey, type QueryClient } from '@tanstack/react-query';
import { queryKeys } from './query-keys.ts';

const SIGN_IN_OPTIONS = hashKey(queryKeys.signInOptions());

/**
 * Forgets everything that the person could see. What the sign-in page loads is nobody's, and the page is
 * already waiting for it: removed from the cache, its answer would reach no one.
 */
export function forgetPerson(queries: QueryClient): void {
  queries.removeQueries({ predicate: ({ queryHash }) => queryHash !== SIGN_IN_OPTIONS });
  queries.getMutationCache().clear();
}
