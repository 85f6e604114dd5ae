import { Field as Base } from '@base-ui/react/field';
import type { ComponentPropsWithRef } from 'react';
import { cn } from '../lib/class-names.ts';
import { CONTROL_CLASSES, Field, type FieldProps } from './field.tsx';

interface TextAreaProps
  extends FieldProps,
    Omit<ComponentPropsWithRef<'textarea'>, 'onChange' | 'value' | 'className' | 'defaultValue'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Several lines of text; grows with what is written. */
export function TextArea({
  label,
  isLabelHidden,
  hint,
  error,
  className,
  onChange,
  rows = 3,
  ...rest
}: TextAreaProps) {
  return (
    <Field label={label} isLabelHidden={isLabelHidden} hint={hint} error={error} className={className}>
      <Base.Control
        render={<textarea rows={rows} {...rest} onChange={(event) => onChange(event.currentTarget.value)} />}
        className={cn(CONTROL_CLASSES, 'field-sizing-content max-h-80 resize-y py-1')}
      />
    </Field>
  );
}
