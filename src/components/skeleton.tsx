import { cn } from '../lib/class-names.ts';

/** Stands where content will be, in its size. Give it that size by `className`. */
export function Skeleton({ className }: { readonly className?: string }) {
  return <div aria-hidden="true" className={cn('animate-pulse rounded bg-hover', className)} />;
}

interface SkeletonRowsProps {
  /** What is being loaded, for screen readers. */
  readonly label: string;
  readonly rows?: number;
}

/** A table that is still being loaded. */
export function SkeletonRows({ label, rows = 8 }: SkeletonRowsProps) {
  return (
    <div role="status" aria-label={label} className="flex flex-col gap-px p-3">
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((key) => (
        <Skeleton key={key} className="my-1.5 h-4" />
      ))}
    </div>
  );
}
