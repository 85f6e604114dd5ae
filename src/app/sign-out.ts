import type { QueryClient } from '@tanstack/react-query';
import { forgetPerson } from '../lib/forget-person.ts';
import type { AppRouter } from './router.tsx';

/** Leads to the sign-in page and back to where the person was; forgets everything that they could see. */
export async function leaveToSignIn(router: AppRouter, queries: QueryClient): Promise<void> {
  const here = router.state.resolvedLocation;
  // Before the first page is shown the shell's own guard redirects; on the sign-in page 401 means a wrong password.
  if (!here || here.pathname === '/sign-in') return;
  await router.navigate({ to: '/sign-in', search: { redirect: here.href } });
  forgetPerson(queries);
}
