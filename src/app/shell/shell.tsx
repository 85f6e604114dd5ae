import { Outlet, useLocation } from '@tanstack/react-router';
import { ErrorBoundary } from '../../components/error-boundary.tsx';
import { Toaster } from '../../components/toaster.tsx';
import { RipCordBanner } from '../../features/rip-cord/components/rip-cord-banner.tsx';
import { useEnvironment, useSession } from '../../lib/use-session.ts';
import { ConnectionBanner } from './connection-banner.tsx';
import { useNavItems } from './nav-items.ts';
import { NavShortcut } from './nav-link.tsx';
import { Overlays } from './overlays.tsx';
import { BottomBar, Rail } from './rail.tsx';
import { TopBar } from './top-bar.tsx';
import { useLiveEvents } from './use-live-events.ts';
import { useNoteVisits } from './use-visits.ts';
import { useWaitingReviews } from './use-waiting-reviews.ts';
import { WithoutRights } from './without-rights.tsx';

/** The console of somebody who may do anything in it. */
export function Shell() {
  const { account } = useSession();
  return account.grants.some(({ rights }) => rights.length > 0) ? <Frame /> : <WithoutRights />;
}

/** The frame around every page: rail, top bar, what must not be overlooked, and the page itself. */
function Frame() {
  useLiveEvents();
  useNoteVisits();
  const navItems = useNavItems();
  const waiting = useWaitingReviews(useEnvironment());
  const { pathname } = useLocation();
  return (
    <div className="flex h-full flex-col md:flex-row">
      <a href="#page" className="sr-only z-50 rounded bg-raised p-2 focus:not-sr-only focus:absolute">
        Skip to the page
      </a>
      <Rail waiting={waiting} />
      <div className="flex min-h-0 min-w-0 grow flex-col">
        <TopBar />
        <ConnectionBanner />
        <RipCordBanner />
        <main id="page" tabIndex={-1} className="min-h-0 grow overflow-auto outline-none">
          <ErrorBoundary key={pathname} name="This page">
            <Outlet />
          </ErrorBoundary>
        </main>
      </div>
      <BottomBar waiting={waiting} />
      <Overlays />
      <Toaster />
      {navItems.map((item) => (
        <NavShortcut key={item.to} item={item} />
      ))}
    </div>
  );
}
