import { TriangleAlert } from 'lucide-react';
import { Button } from './button.tsx';

interface ErrorStateProps {
  /** What failed; by default whatever an error says of itself. */
  readonly title?: string;
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** Something failed: what happened, to what, and a way to try again. */
export function ErrorState({ title = 'This could not be shown', error, onRetry }: ErrorStateProps) {
  return (
    <div role="alert" className="flex flex-col items-center justify-center gap-2 px-6 py-10 text-center">
      <TriangleAlert size={20} aria-hidden="true" className="text-warn" />
      <p className="font-medium">{title}</p>
      <p className="max-w-lg break-words text-muted">{messageOf(error)}</p>
      {onRetry && (
        <Button onClick={onRetry} className="mt-1">
          Try again
        </Button>
      )}
    </div>
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error && error.message ? error.message : 'No reason was given.';
}
