import { Switch } from '@base-ui/react/switch';
import { cn } from '../lib/class-names.ts';

interface ToggleProps {
  readonly isOn: boolean;
  /** What it switches, for screen readers; shown beside it with `showsLabel`. */
  readonly label: string;
  readonly onToggle?: (isOn: boolean) => void;
  /** The wish is sent but not confirmed yet. */
  readonly isPending?: boolean;
  readonly isDisabled?: boolean;
  readonly showsLabel?: boolean;
}

/** A switch that works at once and shows while its effect is not confirmed yet. */
export function Toggle({ isOn, label, onToggle, isPending, isDisabled, showsLabel }: ToggleProps) {
  return (
    <span className="inline-flex items-center gap-2">
      <Switch.Root
        checked={isOn}
        disabled={isDisabled ?? false}
        aria-label={label}
        aria-busy={isPending || undefined}
        onCheckedChange={(checked) => onToggle?.(checked)}
        className={cn(
          'inline-flex h-4 w-7 shrink-0 items-center rounded-full border p-px transition-colors',
          'border-line-strong bg-sunken data-checked:border-accent data-checked:bg-accent',
          'data-disabled:cursor-not-allowed data-disabled:opacity-50',
          isPending && 'animate-pulse',
        )}
      >
        <Switch.Thumb className="size-3 rounded-full bg-muted transition-transform data-checked:translate-x-3 data-checked:bg-on-accent" />
      </Switch.Root>
      {showsLabel && <span aria-hidden="true">{label}</span>}
    </span>
  );
}
