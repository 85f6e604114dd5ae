import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '../lib/class-names.ts';

interface ChipProps {
  readonly children: ReactNode;
  /** Makes the chip a switch of a filter. */
  readonly isSelected?: boolean;
  readonly onClick?: () => void;
  /** Adds a button that takes the chip away; `removeLabel` names it. */
  readonly onRemove?: () => void;
  readonly removeLabel?: string;
}

const SHAPE = 'inline-flex h-6 items-center gap-1 rounded-full border px-2 text-data whitespace-nowrap';

/** A small rounded thing: a value that can be removed, or a filter that can be switched. */
export function Chip({ children, isSelected, onClick, onRemove, removeLabel = 'Remove' }: ChipProps) {
  if (onClick) {
    return (
      <button
        type="button"
        aria-pressed={isSelected ?? false}
        onClick={onClick}
        className={cn(
          SHAPE,
          'transition-colors hover:bg-hover',
          isSelected ? 'border-accent/(--edge) bg-accent/10 text-accent' : 'border-line-strong text-muted',
        )}
      >
        {children}
      </button>
    );
  }
  return (
    <span className={cn(SHAPE, 'border-line-strong bg-surface')}>
      {children}
      {onRemove && (
        <button
          type="button"
          aria-label={removeLabel}
          onClick={onRemove}
          className="-mr-1 rounded-full p-0.5 text-muted hover:text-text"
        >
          <X size={12} aria-hidden="true" />
        </button>
      )}
    </span>
  );
}
