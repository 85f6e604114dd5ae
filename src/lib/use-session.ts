import type { Right, Session } from '@lookout/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { sessionQuery } from './session-query.ts';

/** The session of the signed-in person; pages below the shell always have one. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}

/** Whether the signed-in person has a right. */
export function useHasRight(right: Right): boolean {
  return useSession().rights.includes(right);
}
