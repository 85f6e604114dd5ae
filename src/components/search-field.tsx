import { Search, X } from 'lucide-react';
import { useRef } from 'react';
import { cn } from '../lib/class-names.ts';
import { useShortcut } from '../lib/use-shortcut.ts';
import { CONTROL_CLASSES } from './field.tsx';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  /** Lets `/` bring the focus here; for the main search of a page. */
  readonly isMain?: boolean;
  readonly className?: string;
}

/** A text that narrows what is listed. Esc empties it. */
export function SearchField({
  label,
  value,
  onChange,
  placeholder,
  isMain = false,
  className,
}: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useShortcut({ keys: '/', label: label }, () => input.current?.focus(), { isEnabled: isMain });
  return (
    <div className={cn('relative min-w-0', className)}>
      <Search size={14} aria-hidden="true" className="absolute top-1.5 left-2 text-muted" />
      <input
        ref={input}
        type="search"
        aria-label={label}
        placeholder={placeholder ?? label}
        value={value}
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          if (value === '') event.currentTarget.blur();
          else onChange('');
        }}
        className={cn(CONTROL_CLASSES, 'h-7 px-7 [&::-webkit-search-cancel-button]:hidden')}
      />
      {value !== '' && (
        <button
          type="button"
          aria-label="Clear"
          onClick={() => onChange('')}
          className="absolute top-1 right-1 rounded p-1 text-muted hover:text-text"
        >
          <X size={12} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
