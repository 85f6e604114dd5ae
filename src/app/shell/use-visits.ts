import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useEnvironment, useSession } from '../../lib/use-session.ts';
import { noteVisit, openVisits } from './visits.ts';

/** Pages of one thing; lists are a key away. */
const OF_ONE_THING = /^\/(?:probes|alerts|dashboards|probe-metrics|approvals)\/[a-z]+_[^/]+$/;
/** A page that is left sooner was passed through; until then its title may still be that of the page before. */
const LOOKED_AT_MS = 1_500;
const SUFFIX = / · Lookout$/;

/** Where the page that is shown is found again; null of a page that is not of one thing. */
export function useThisPage(): string | null {
  const { pathname } = useLocation();
  const environment = useEnvironment();
  return OF_ONE_THING.test(pathname) ? `${pathname}?env=${encodeURIComponent(environment)}` : null;
}

/** The title of the page that is shown, or its heading where the title is not the page's own. */
export function titleOfPage(): string {
  const own = SUFFIX.test(document.title) ? document.title.replace(SUFFIX, '') : null;
  return (own ?? document.querySelector('main h1')?.textContent ?? document.title).slice(0, 200);
}

/** Remembers the pages that the signed-in person looks at. */
export function useNoteVisits(): void {
  const { account } = useSession();
  const href = useThisPage();
  useEffect(() => {
    openVisits(account.id);
    if (href === null) return;
    const timer = setTimeout(() => noteVisit({ href, title: titleOfPage() }), LOOKED_AT_MS);
    return () => clearTimeout(timer);
  }, [account.id, href]);
}
