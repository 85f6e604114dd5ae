import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { cn } from '../lib/class-names.ts';

interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly description?: ReactNode;
  /** The buttons, the main one last. */
  readonly footer?: ReactNode;
  /** Only the children are shown; the title is for screen readers. */
  readonly isBare?: boolean;
  readonly className?: string;
  readonly children?: ReactNode;
}

/** A question that must be answered before going on. Esc answers "no". */
export function Dialog({
  isOpen,
  onClose,
  title,
  description,
  footer,
  isBare,
  className,
  children,
}: DialogProps) {
  return (
    <Base.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-overlay" />
        <Base.Popup
          className={cn(
            'fixed top-[12vh] left-1/2 z-50 flex max-h-[76vh] w-[min(32rem,calc(100vw-2rem))] -translate-x-1/2 flex-col',
            'rounded-md border border-line bg-raised shadow-overlay outline-none',
            className,
          )}
        >
          <header className={isBare ? 'sr-only' : 'px-4 pt-3 pb-2'}>
            <Base.Title className="text-title font-semibold">{title}</Base.Title>
            {description && (
              <Base.Description render={<div />} className="mt-1 text-muted">
                {description}
              </Base.Description>
            )}
          </header>
          {isBare ? children : children && <div className="min-h-0 overflow-auto px-4 pb-3">{children}</div>}
          {footer && <footer className="flex justify-end gap-2 border-t px-4 py-3">{footer}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
