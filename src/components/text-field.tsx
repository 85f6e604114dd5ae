import { Field as Base } from '@base-ui/react/field';
import type { ComponentPropsWithRef } from 'react';
import { cn } from '../lib/class-names.ts';
import { CONTROL_CLASSES, Field, type FieldProps } from './field.tsx';

interface TextFieldProps
  extends FieldProps,
    Omit<ComponentPropsWithRef<'input'>, 'onChange' | 'value' | 'className' | 'defaultValue'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One line of text. */
export function TextField({
  label,
  isLabelHidden,
  hint,
  error,
  className,
  onChange,
  ...rest
}: TextFieldProps) {
  return (
    <Field label={label} isLabelHidden={isLabelHidden} hint={hint} error={error} className={className}>
      <Base.Control
        {...rest}
        onValueChange={(value) => onChange(String(value))}
        className={cn(CONTROL_CLASSES, 'h-7')}
      />
    </Field>
  );
}
