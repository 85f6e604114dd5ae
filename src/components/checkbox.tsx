import { Checkbox as Base } from '@base-ui/react/checkbox';
import { Check } from 'lucide-react';

interface CheckboxProps {
  /** What it chooses, for screen readers. */
  readonly label: string;
  readonly isChecked: boolean;
  readonly onCheck: (isChecked: boolean) => void;
}

/** Chooses one of several things, to do something with all of them. */
export function Checkbox({ label, isChecked, onCheck }: CheckboxProps) {
  return (
    <Base.Root
      aria-label={label}
      checked={isChecked}
      onCheckedChange={onCheck}
      className="grid size-4 shrink-0 place-items-center rounded-sm border border-line-strong bg-surface data-checked:border-accent data-checked:bg-accent"
    >
      <Base.Indicator className="text-on-accent">
        <Check size={12} strokeWidth={3} aria-hidden="true" />
      </Base.Indicator>
    </Base.Root>
  );
}
