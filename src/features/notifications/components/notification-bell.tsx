import { useQuery } from '@tanstack/react-query';
import { Bell } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { IconButton } from '../../../components/icon-button.tsx';
import { notificationsQuery } from '../api/get-notifications.ts';

const NotificationDrawer = lazy(async () => ({
  default: (await import('./notification-drawer.tsx')).NotificationDrawer,
}));

const MOST_SHOWN = 99;

/** Says how much I have not read, and opens it. */
export function NotificationBell() {
  const [isOpen, setIsOpen] = useState(false);
  const { data } = useQuery(notificationsQuery());
  const unread = data?.unread ?? 0;
  const label = unread === 0 ? 'Notifications' : `Notifications, ${unread} unread`;
  return (
    <>
      <span className="relative">
        <IconButton
          label={label}
          icon={<Bell size={16} aria-hidden="true" className="text-muted" />}
          onClick={() => setIsOpen(true)}
        />
        {unread > 0 && (
          <span
            aria-hidden="true"
            className="pointer-events-none absolute -top-1 -right-1 min-w-4 rounded-full bg-accent px-1 text-center text-[10px] leading-4 font-medium text-on-accent"
          >
            {Math.min(unread, MOST_SHOWN)}
          </span>
        )}
      </span>
      <Suspense fallback={null}>{isOpen && <NotificationDrawer onClose={() => setIsOpen(false)} />}</Suspense>
    </>
  );
}
