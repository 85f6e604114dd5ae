import { useState } from 'react';
import { DEFAULT_RANGE, fixedSearch, LIVE_RANGES, type RangeSearch, rangeOf } from '../lib/time-range.ts';
import { Button } from './button.tsx';
import { Chip } from './chip.tsx';
import { Dialog } from './dialog.tsx';
import { TextField } from './text-field.tsx';

interface RangePickerProps {
  readonly search: RangeSearch;
  readonly onChange: (change: RangeSearch) => void;
}

/** Which time the charts show: a stretch that ends now, or a fixed one. */
export function RangePicker({ search, onChange }: RangePickerProps) {
  const [isOpen, setOpen] = useState(false);
  const isFixed = !rangeOf(search, Date.now()).isLive;
  const chosen = isFixed ? null : (search.range ?? DEFAULT_RANGE);
  return (
    <fieldset className="flex min-w-0 gap-1 overflow-x-auto">
      <legend className="sr-only">Time range</legend>
      {LIVE_RANGES.map((range) => (
        <Chip
          key={range}
          isSelected={range === chosen}
          onClick={() => onChange({ range, from: undefined, to: undefined })}
        >
          {range}
        </Chip>
      ))}
      <Chip isSelected={isFixed} onClick={() => setOpen(true)}>
        Custom
      </Chip>
      {isOpen && <CustomRange search={search} onChange={onChange} onClose={() => setOpen(false)} />}
    </fieldset>
  );
}

function CustomRange({ search, onChange, onClose }: RangePickerProps & { readonly onClose: () => void }) {
  const initial = rangeOf(search, Date.now());
  const [from, setFrom] = useState(() => fieldText(initial.fromMs));
  const [to, setTo] = useState(() => fieldText(initial.toMs));
  const [fromMs, toMs] = [Date.parse(`${from}Z`), Date.parse(`${to}Z`)];
  const isValid = fromMs < toMs;
  const apply = () => {
    onChange(fixedSearch(fromMs, toMs));
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Custom range"
      description="Times in UTC."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={!isValid} onClick={apply}>
            Show this range
          </Button>
        </>
      }
    >
      <div className="flex flex-wrap gap-3">
        <TextField label="From" type="datetime-local" step={1} value={from} onChange={setFrom} />
        <TextField
          label="To"
          type="datetime-local"
          step={1}
          value={to}
          onChange={setTo}
          error={isValid ? undefined : 'The end must come after the beginning.'}
        />
      </div>
    </Dialog>
  );
}

/** A moment as a local-time field writes it, here always in UTC. */
function fieldText(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19);
}
