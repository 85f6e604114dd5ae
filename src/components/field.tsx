import { Field as Base } from '@base-ui/react/field';
import type { ReactNode } from 'react';

/** What all form fields have in common. */
export interface FieldProps {
  readonly label: string;
  /** Keeps the label for screen readers only. */
  readonly isLabelHidden?: boolean | undefined;
  readonly hint?: ReactNode | undefined;
  /** What is wrong with the value and how to mend it. */
  readonly error?: string | undefined;
  readonly className?: string | undefined;
}

export const CONTROL_CLASSES =
  'w-full rounded border border-line-strong bg-surface px-2 text-text placeholder:text-muted ' +
  'outline-offset-[-1px] focus-visible:border-accent aria-invalid:border-bad data-invalid:border-bad disabled:opacity-50';

/** Label, control, hint and error of one value, tied together for screen readers. */
export function Field({
  label,
  isLabelHidden,
  hint,
  error,
  className,
  children,
}: FieldProps & { readonly children: ReactNode }) {
  return (
    <Base.Root invalid={error !== undefined} className={className}>
      <Base.Label className={isLabelHidden ? 'sr-only' : 'mb-1 block text-data font-medium'}>
        {label}
      </Base.Label>
      {children}
      {hint && <Base.Description className="mt-1 text-data text-muted">{hint}</Base.Description>}
      {error !== undefined && (
        <Base.Error match className="mt-1 text-data text-bad">
          {error}
        </Base.Error>
      )}
    </Base.Root>
  );
}
