import { Link } from '@tanstack/react-router';
import { Waypoints } from 'lucide-react';
import { Button, buttonClasses } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';

/** An environment without probes: the first useful step starts from what its services emit. */
export function NoProbes({
  environment,
  mayAuthor,
}: {
  readonly environment: string;
  readonly mayAuthor: boolean;
}) {
  return (
    <EmptyState
      icon={<Waypoints size={20} aria-hidden="true" />}
      title={`No probes in ${environment} yet`}
      action={
        <span className="flex gap-2">
          <Link to="/streams" className={buttonClasses(mayAuthor ? 'secondary' : 'primary')}>
            See what is emitted
          </Link>
          {mayAuthor && (
            <Link to="/probes/new" className={buttonClasses('primary')}>
              New probe
            </Link>
          )}
        </span>
      }
    >
      Look for the loudest lines of code in Streams, then write a probe that drops, reshapes or counts them.
    </EmptyState>
  );
}

/** Probes exist and none matches the filters. */
export function NoMatches({ onClear }: { readonly onClear: () => void }) {
  return (
    <EmptyState
      title="No probe matches these filters"
      action={<Button onClick={onClear}>Clear the filters</Button>}
    />
  );
}
