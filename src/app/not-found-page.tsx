import { Link } from '@tanstack/react-router';
import { buttonClasses } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';

/** For addresses that lead nowhere. */
export function NotFoundPage() {
  const action = (
    <Link to="/" className={buttonClasses('primary')}>
      Go home
    </Link>
  );
  return (
    <EmptyState title="There is no page at this address" action={action}>
      The link may be old, or the thing it pointed to was deleted.
    </EmptyState>
  );
}
