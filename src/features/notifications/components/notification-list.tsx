import type { Notification, NotificationSubject } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from '../../../components/button.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { toastError } from '../../../components/toast.ts';
import { cn } from '../../../lib/class-names.ts';
import { useSession } from '../../../lib/use-session.ts';
import { notificationsQuery } from '../api/get-notifications.ts';
import { useReadNotifications } from '../api/read-notifications.ts';

/** What I was told, newest first; each leads to what it is about. */
export function NotificationList({ onLeave }: { readonly onLeave: () => void }) {
  const { data, error, refetch } = useQuery(notificationsQuery());
  const { mutate, isPending } = useReadNotifications();
  if (error && !data)
    return <ErrorState title="They could not be loaded" error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows label="Loading the notifications" rows={4} />;
  const [newest] = data.items;
  if (!newest) return <p className="p-3 text-muted">Nobody has told you anything yet.</p>;
  const readAll = () =>
    mutate(
      { upTo: newest.id, version: data.version },
      { onError: (failure) => toastError('They are still unread', failure) },
    );
  return (
    <>
      <div className="flex items-center justify-between border-b px-3 py-2">
        <span className="text-data text-muted">{data.unread} unread</span>
        <Button size="sm" disabled={data.unread === 0} isPending={isPending} onClick={readAll}>
          Mark all as read
        </Button>
      </div>
      <ul aria-label="Notifications" className="divide-y">
        {data.items.map((one) => (
          <Entry key={one.id} notification={one} onLeave={onLeave} />
        ))}
      </ul>
    </>
  );
}

function Entry({
  notification,
  onLeave,
}: {
  readonly notification: Notification;
  readonly onLeave: () => void;
}) {
  const { text, at, about, isRead } = notification;
  return (
    <li className="hover:bg-hover">
      <Target about={about} onLeave={onLeave}>
        <span className="flex justify-between gap-2 text-data text-muted">
          <span className="truncate">{about.kind === 'account' ? about.name : about.title}</span>
          <TimeText at={at} className="shrink-0" />
        </span>
        <span className={cn('block break-words', !isRead && 'font-medium')}>
          {!isRead && <span className="sr-only">Unread: </span>}
          {text}
        </span>
      </Target>
    </li>
  );
}

interface TargetProps {
  readonly about: NotificationSubject;
  readonly onLeave: () => void;
  readonly children: React.ReactNode;
}

/** The request or alert that it is about; of a running probe, the probe; of an account, where its holder or administrator looks after it. */
function Target({ about, onLeave, children }: TargetProps) {
  const { account } = useSession();
  const look = { className: 'block px-3 py-2 outline-offset-[-2px]', onClick: onLeave };
  if (about.kind === 'account')
    return (
      <Link to={about.id === account.id ? '/settings/account' : '/settings/people'} {...look}>
        {children}
      </Link>
    );
  if (about.kind === 'alert')
    return (
      <Link to="/alerts/$alertId" params={{ alertId: about.id }} {...look}>
        {children}
      </Link>
    );
  const { id: probeId, reviewId } = about;
  return reviewId === null ? (
    <Link to="/probes/$probeId" params={{ probeId }} {...look}>
      {children}
    </Link>
  ) : (
    <Link to="/approvals/$reviewId" params={{ reviewId }} {...look}>
      {children}
    </Link>
  );
}
