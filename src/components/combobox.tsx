import { Autocomplete as Base } from '@base-ui/react/autocomplete';
import { cn } from '../lib/class-names.ts';
import { CONTROL_CLASSES, Field, type FieldProps } from './field.tsx';
import { ITEM_CLASSES, POPUP_CLASSES } from './popup-classes.ts';

interface ComboboxProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Values that are offered; others may be typed. */
  readonly options: readonly string[];
  readonly placeholder?: string;
  /** Called with Enter on the typed or chosen text, for fields that collect several values. */
  readonly onCommit?: (value: string) => void;
}

/** A text with suggestions. */
export function Combobox(props: ComboboxProps) {
  const { value, onChange, options, placeholder, onCommit, ...field } = props;
  return (
    <Field {...field}>
      <Base.Root
        items={options}
        value={value}
        onValueChange={(next, details) => {
          onChange(next);
          if (details.reason === 'item-press') onCommit?.(next);
        }}
      >
        <Base.Input
          placeholder={placeholder}
          className={cn(CONTROL_CLASSES, 'h-7')}
          onKeyDown={(event) => {
            // With a suggestion highlighted, Enter takes that one first.
            const isChoosing = event.currentTarget.getAttribute('aria-activedescendant');
            if (event.key === 'Enter' && !isChoosing && onCommit) {
              event.preventDefault();
              onCommit(event.currentTarget.value);
            }
          }}
        />
        <Base.Portal>
          <Base.Positioner sideOffset={4} className="z-50">
            <Base.Popup
              className={cn(POPUP_CLASSES, 'max-h-72 w-(--anchor-width) overflow-auto data-empty:hidden')}
            >
              <Base.List>
                {(option: string) => (
                  <Base.Item key={option} value={option} className={ITEM_CLASSES}>
                    <span className="truncate">{option}</span>
                  </Base.Item>
                )}
              </Base.List>
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </Field>
  );
}
