import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { IconButton } from './icon-button.tsx';

interface DrawerProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** Details at the side of what was selected; the page beside it and the bar above stay usable. Esc closes it. */
export function Drawer({ isOpen, onClose, title, subtitle, footer, children }: DrawerProps) {
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root
      open={isOpen}
      modal={false}
      disablePointerDismissal
      onOpenChange={(open) => !open && onClose()}
    >
      <Base.Portal>
        <Base.Popup
          ref={popup}
          // Not its first button: nobody opens a drawer to read how it is closed.
          initialFocus={popup}
          className="fixed top-11 right-0 bottom-0 z-30 flex w-[min(28rem,100vw)] flex-col border-l border-line bg-raised shadow-overlay outline-none"
        >
          <div className="flex items-start gap-2 border-b px-4 py-3">
            <div className="min-w-0 grow">
              <Base.Title className="truncate text-title font-semibold">{title}</Base.Title>
              {subtitle && <div className="text-data text-muted">{subtitle}</div>}
            </div>
            <IconButton label="Close" icon={<X size={16} aria-hidden="true" />} onClick={onClose} />
          </div>
          <div className="min-h-0 grow overflow-auto">{children}</div>
          {footer && <div className="border-t px-4 py-3">{footer}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
