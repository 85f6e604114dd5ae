import { getRouteApi, Outlet, useMatch } from '@tanstack/react-router';
import { EmptyState } from '../../../components/empty-state.tsx';
import { cn } from '../../../lib/class-names.ts';
import { Queue } from './queue.tsx';

const route = getRouteApi('/shell/approvals');

/** The queue at the left, the chosen request at the right. On narrow screens one at a time. */
export function ApprovalsPage() {
  const { filter = 'waiting', order, find } = route.useSearch();
  const navigate = route.useNavigate();
  const chosen = useMatch({
    from: '/shell/approvals/$reviewId',
    shouldThrow: false,
    select: ({ params }) => params.reviewId,
  });
  return (
    <div className="flex h-full min-h-0">
      {!chosen && <title>Approvals · Lookout</title>}
      {!chosen && <h1 className="sr-only">Approvals</h1>}
      <div className={cn('w-full min-w-0 shrink-0 md:w-80 md:border-r', chosen && 'hidden md:block')}>
        <Queue
          filter={filter}
          shown={chosen}
          arrangement={{ order, find }}
          onArrange={(arrangement) =>
            void navigate({ to: '.', search: (before) => ({ ...before, ...arrangement }), replace: true })
          }
          onFilter={(next) => void navigate({ to: '.', search: (before) => ({ ...before, filter: next }) })}
        />
      </div>
      <div className={cn('min-w-0 grow', !chosen && 'hidden md:block')}>
        {chosen ? (
          <Outlet />
        ) : (
          <EmptyState title="No request is chosen">Choose one at the left to see what it does.</EmptyState>
        )}
      </div>
    </div>
  );
}
