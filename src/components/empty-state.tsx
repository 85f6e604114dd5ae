import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly title: string;
  readonly icon?: ReactNode;
  /** Why there is nothing, and what to do first. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** Nothing to show yet: says why and offers the first useful step. */
export function EmptyState({ title, icon, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center justify-center gap-2 px-6 py-12 text-center">
      {icon && <div className="text-muted">{icon}</div>}
      <p className="font-medium">{title}</p>
      {children && <div className="max-w-md text-muted">{children}</div>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  );
}
