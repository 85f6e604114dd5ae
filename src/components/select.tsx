import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '../lib/class-names.ts';
import { CONTROL_CLASSES, Field, type FieldProps } from './field.tsx';
import { ITEM_CLASSES, POPUP_CLASSES } from './popup-classes.ts';

export interface SelectOption<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly detail?: ReactNode;
}

interface SelectProps<T extends string> extends FieldProps {
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly options: readonly SelectOption<T>[];
  readonly isDisabled?: boolean;
}

/** One of a few known values. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { value, onChange, options, isDisabled = false, ...field } = props;
  return (
    <Field {...field}>
      <Base.Root
        items={options.map((option) => ({ value: option.value, label: option.label }))}
        value={value}
        disabled={isDisabled}
        onValueChange={(next) => next !== null && onChange(next)}
      >
        <Base.Trigger
          aria-label={field.isLabelHidden ? field.label : undefined}
          className={cn(
            CONTROL_CLASSES,
            'flex h-7 items-center justify-between gap-2 text-left hover:bg-hover',
          )}
        >
          <Base.Value className="truncate" />
          <ChevronsUpDown size={12} aria-hidden="true" className="shrink-0 text-muted" />
        </Base.Trigger>
        <Base.Portal>
          <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50">
            <Base.Popup className={cn(POPUP_CLASSES, 'max-h-80 min-w-(--anchor-width) overflow-auto')}>
              {options.map((option) => (
                <Base.Item key={option.value} value={option.value} className={ITEM_CLASSES}>
                  <span className="inline-flex w-3.5 shrink-0">
                    <Base.ItemIndicator>
                      <Check size={14} aria-hidden="true" />
                    </Base.ItemIndicator>
                  </span>
                  <Base.ItemText className="grow">{option.label}</Base.ItemText>
                  {option.detail && <span className="text-data text-muted">{option.detail}</span>}
                </Base.Item>
              ))}
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </Field>
  );
}
