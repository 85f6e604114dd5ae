import { type ReactNode, useId } from 'react';
import { cn } from '../lib/class-names.ts';
import { ErrorBoundary } from './error-boundary.tsx';

interface PanelProps {
  readonly title: string;
  /** Shown in muted letters after the title. */
  readonly detail?: ReactNode;
  readonly actions?: ReactNode;
  readonly isTitleHidden?: boolean;
  /** True for the panel that is the whole page: its title is the page's. */
  readonly isPage?: boolean;
  readonly className?: string;
  readonly bodyClassName?: string;
  readonly children: ReactNode;
}

/** A named region of a page with its own error boundary. Lines separate panels, not boxes. */
export function Panel(props: PanelProps) {
  const { title, detail, actions, isTitleHidden, isPage, className, bodyClassName, children } = props;
  const Heading = isPage ? 'h1' : 'h2';
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className={cn('flex min-h-0 min-w-0 flex-col', className)}>
      <header className={isTitleHidden ? 'sr-only' : 'flex min-h-9 items-center gap-2 border-b px-3'}>
        <Heading id={titleId} className="font-semibold">
          {title}
        </Heading>
        {detail && <div className="min-w-0 truncate text-data text-muted">{detail}</div>}
        {actions && <div className="ml-auto flex min-w-0 items-center gap-1.5">{actions}</div>}
      </header>
      <div className={cn('min-h-0 grow', bodyClassName)}>
        <ErrorBoundary name={title}>{children}</ErrorBoundary>
      </div>
    </section>
  );
}
