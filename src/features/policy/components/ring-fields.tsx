import type { Ring } from '@lookout/contract';
import { Plus, X } from 'lucide-react';
import { Button } from '../../../components/button.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { NumberField } from '../../../components/number-field.tsx';
import { Select } from '../../../components/select.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { withKeys } from '../../../lib/with-keys.ts';
import type { PolicyFieldsProps } from './approval-fields.tsx';

const ON_HALT = [
  { value: 'roll-back', label: 'rolls back by itself' },
  { value: 'wait', label: 'waits for a person' },
] as const;

/** How a rollout goes through the fleet, and when it stops. */
export function RingFields({ document, onChange }: PolicyFieldsProps) {
  const { rings, halt } = document;
  const setRing = (index: number, part: Partial<Ring>) =>
    onChange({ rings: rings.map((ring, at) => (at === index ? { ...ring, ...part } : ring)) });
  const addRing = () => {
    const name = `ring ${rings.length + 1}`;
    onChange({ rings: [...rings, { name, selector: { attributes: [], share: 1 }, bakeSeconds: 0 }] });
  };
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-semibold">Rings</legend>
      {withKeys(rings).map(({ key, index, item: ring }) => (
        <div key={key} className="flex flex-wrap items-end gap-2">
          <TextField
            label="Name"
            value={ring.name}
            maxLength={64}
            onChange={(name) => setRing(index, { name })}
            className="w-40"
          />
          <NumberField
            label="Processors"
            unit="%"
            value={Math.round(ring.selector.share * 100)}
            min={1}
            max={100}
            onChange={(share) =>
              setRing(index, { selector: { ...ring.selector, share: (share ?? 100) / 100 } })
            }
            className="w-24"
          />
          <NumberField
            label="Watched for"
            unit="s"
            value={ring.bakeSeconds}
            min={0}
            max={604_800}
            onChange={(value) => setRing(index, { bakeSeconds: value ?? 0 })}
            className="w-28"
          />
          <IconButton
            label={`Remove ring ${ring.name}`}
            disabled={rings.length === 1}
            icon={<X size={14} aria-hidden="true" />}
            onClick={() => onChange({ rings: rings.filter((_, at) => at !== index) })}
          />
        </div>
      ))}
      <div>
        <Button size="sm" icon={<Plus size={12} aria-hidden="true" />} onClick={addRing}>
          Add a ring
        </Button>
      </div>
      <div className="flex flex-wrap items-end gap-2">
        <NumberField
          label="Halts when more fail than"
          value={halt.failedAgents}
          min={0}
          max={1000}
          onChange={(value) => onChange({ halt: { ...halt, failedAgents: value ?? 0 } })}
          className="w-44"
        />
        <NumberField
          label="Confirms within"
          unit="s"
          value={halt.confirmWithinSeconds}
          min={5}
          max={3600}
          onChange={(value) => onChange({ halt: { ...halt, confirmWithinSeconds: value ?? 30 } })}
          className="w-32"
        />
        <Select
          label="Then it"
          value={halt.onHalt}
          options={ON_HALT}
          onChange={(onHalt) => onChange({ halt: { ...halt, onHalt } })}
          className="w-44"
        />
      </div>
    </fieldset>
  );
}
