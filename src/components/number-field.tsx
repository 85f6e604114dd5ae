import { NumberField as Base } from '@base-ui/react/number-field';
import { cn } from '../lib/class-names.ts';
import { CONTROL_CLASSES, Field, type FieldProps } from './field.tsx';

interface NumberFieldProps extends FieldProps {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  /** Shown after the number. */
  readonly unit?: string;
  readonly isDisabled?: boolean;
}

/** A number; arrow keys step it. */
export function NumberField(props: NumberFieldProps) {
  const { value, onChange, min, max, step, unit, isDisabled, ...field } = props;
  return (
    <Field {...field}>
      <Base.Root
        value={value}
        min={min}
        max={max}
        step={step}
        disabled={isDisabled}
        onValueChange={(next) => onChange(next)}
      >
        <Base.Group className="relative">
          <Base.Input className={cn(CONTROL_CLASSES, 'tabular h-7', unit && 'pr-16')} />
          {unit && (
            <span className="pointer-events-none absolute inset-y-0 right-2 flex items-center text-data text-muted">
              {unit}
            </span>
          )}
        </Base.Group>
      </Base.Root>
    </Field>
  );
}
