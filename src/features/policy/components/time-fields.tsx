import type { FreezeWindow } from '@lookout/contract';
import { Plus, X } from 'lucide-react';
import { Button } from '../../../components/button.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { NumberField } from '../../../components/number-field.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { withKeys } from '../../../lib/with-keys.ts';
import type { PolicyFieldsProps } from './approval-fields.tsx';

const DAY_SECONDS = 86_400;

/** Lifetimes and freezes. Times are UTC. */
export function TimeFields({ document, onChange }: PolicyFieldsProps) {
  const { freezes, maxLifetimeSeconds } = document;
  const setFreeze = (index: number, part: Partial<FreezeWindow>) =>
    onChange({ freezes: freezes.map((freeze, at) => (at === index ? { ...freeze, ...part } : freeze)) });
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-semibold">Times</legend>
      <NumberField
        label="A probe may live for at most"
        unit="days"
        hint="Leave it empty for no limit."
        value={maxLifetimeSeconds === null ? null : maxLifetimeSeconds / DAY_SECONDS}
        min={1}
        max={3650}
        onChange={(days) =>
          onChange({ maxLifetimeSeconds: days === null ? null : Math.round(days * DAY_SECONDS) })
        }
        className="max-w-64"
      />
      {withKeys(freezes).map(({ key, index, item: freeze }) => (
        <div key={key} className="flex flex-wrap items-end gap-2">
          <TextField
            label="Freeze"
            value={freeze.name}
            maxLength={120}
            onChange={(name) => setFreeze(index, { name })}
            className="w-40"
          />
          <MomentField
            label="From, UTC"
            value={freeze.from}
            onChange={(from) => setFreeze(index, { from })}
          />
          <MomentField label="To, UTC" value={freeze.to} onChange={(to) => setFreeze(index, { to })} />
          <IconButton
            label={`Remove the freeze ${freeze.name}`}
            icon={<X size={14} aria-hidden="true" />}
            onClick={() => onChange({ freezes: freezes.filter((_, at) => at !== index) })}
          />
        </div>
      ))}
      <div>
        <Button
          size="sm"
          icon={<Plus size={12} aria-hidden="true" />}
          onClick={() => onChange({ freezes: [...freezes, nextDay()] })}
        >
          Add a freeze
        </Button>
      </div>
    </fieldset>
  );
}

interface MomentFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The control speaks of local time without a zone: it is given UTC and read as UTC. */
function MomentField({ label, value, onChange }: MomentFieldProps) {
  return (
    <TextField
      type="datetime-local"
      label={label}
      value={value.slice(0, 16)}
      onChange={(text) => text && onChange(new Date(`${text}Z`).toISOString())}
      className="w-48"
    />
  );
}

function nextDay(): FreezeWindow {
  const start = Math.ceil(Date.now() / (DAY_SECONDS * 1000)) * DAY_SECONDS * 1000;
  const at = (ms: number) => new Date(ms).toISOString();
  return { name: 'freeze', from: at(start), to: at(start + DAY_SECONDS * 1000) };
}
