import { Select } from '../../../components/select.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { formatAbsoluteTime, formatRelativeTime } from '../../../lib/format.ts';

interface ExpiryFieldProps {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

const HOUR = 3_600_000;
const LIFETIMES = { hour: HOUR, day: 24 * HOUR, week: 7 * 24 * HOUR } as const;
type Choice = keyof typeof LIFETIMES | 'never' | 'moment';

const OPTIONS: readonly { readonly value: Choice; readonly label: string }[] = [
  { value: 'never', label: 'Never' },
  { value: 'hour', label: 'In an hour' },
  { value: 'day', label: 'In a day' },
  { value: 'week', label: 'In a week' },
  { value: 'moment', label: 'At a given time' },
];

/** When the probe goes off by itself, everywhere. */
export function ExpiryField({ value, onChange }: ExpiryFieldProps) {
  const choose = (choice: Choice) => {
    if (choice === 'never') onChange(null);
    else onChange(new Date(Date.now() + (choice === 'moment' ? HOUR : LIFETIMES[choice])).toISOString());
  };
  return (
    <div className="flex flex-col gap-1.5">
      <Select
        label="Expires"
        value={value === null ? 'never' : 'moment'}
        options={OPTIONS}
        onChange={choose}
        hint={value === null ? 'It runs until somebody switches it off.' : undefined}
      />
      {value !== null && (
        <TextField
          type="datetime-local"
          label="Expires at, in UTC"
          isLabelHidden
          // The control speaks of local time without a zone: it is given UTC and read as UTC.
          value={value.slice(0, 16)}
          onChange={(text) => text && onChange(new Date(`${text}Z`).toISOString())}
          hint={`Off everywhere ${formatRelativeTime(value)}, ${formatAbsoluteTime(value).slice(0, 16)} UTC`}
        />
      )}
    </div>
  );
}
