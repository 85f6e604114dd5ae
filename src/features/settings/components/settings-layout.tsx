import { Link, Outlet } from '@tanstack/react-router';
import { useHasRight } from '../../../lib/use-session.ts';

const ITEMS = [
  { to: '/settings/account', label: 'My account', isForAdministrators: false },
  { to: '/settings/policy', label: 'Policy', isForAdministrators: false },
  { to: '/settings/source-links', label: 'Source links', isForAdministrators: false },
  { to: '/settings/people', label: 'People', isForAdministrators: true },
  { to: '/settings/agent-tokens', label: 'Agent tokens', isForAdministrators: true },
  { to: '/settings/webhooks', label: 'Webhooks', isForAdministrators: true },
] as const;

/** The places of the settings beside the one that is open. What somebody may not open is not offered. */
export function SettingsLayout() {
  const mayAdminister = useHasRight('administer');
  return (
    <div className="flex h-full min-h-0 flex-col md:flex-row">
      <nav
        aria-label="Settings"
        className="flex shrink-0 gap-0.5 overflow-x-auto border-b p-2 md:w-44 md:flex-col md:border-r md:border-b-0"
      >
        {ITEMS.filter((item) => mayAdminister || !item.isForAdministrators).map(({ to, label }) => (
          <Link
            key={to}
            to={to}
            className="rounded px-2 py-1 whitespace-nowrap text-muted hover:bg-hover data-[status=active]:bg-selected data-[status=active]:text-text"
          >
            {label}
          </Link>
        ))}
      </nav>
      <div className="min-h-0 min-w-0 grow overflow-auto">
        <Outlet />
      </div>
    </div>
  );
}
