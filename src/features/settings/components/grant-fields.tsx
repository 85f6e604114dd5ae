import { EVERYWHERE, type Grant, Right } from '@lookout/contract';
import { Plus, X } from 'lucide-react';
import { Button } from '../../../components/button.tsx';
import { Chip } from '../../../components/chip.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { Select } from '../../../components/select.tsx';
import { useSession } from '../../../lib/use-session.ts';
import { withKeys } from '../../../lib/with-keys.ts';
import { placeWords, rightWords } from '../model/grant-words.ts';

interface GrantFieldsProps {
  readonly grants: readonly Grant[];
  readonly onChange: (grants: Grant[]) => void;
}

/** Rights by environment, as switches. */
export function GrantFields({ grants, onChange }: GrantFieldsProps) {
  const { environments } = useSession();
  const taken = new Set(grants.map(({ environment }) => environment));
  const places = [EVERYWHERE, ...environments];
  const free = places.find((place) => !taken.has(place));
  const set = (index: number, part: Partial<Grant>) =>
    onChange(grants.map((grant, at) => (at === index ? { ...grant, ...part } : grant)));
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 text-data font-medium">May</legend>
      {withKeys(grants).map(({ key, index, item: { environment, rights } }) => (
        <div key={key} className="flex flex-col gap-1.5 rounded border p-2">
          <div className="flex items-center gap-2">
            <Select
              label="Where"
              isLabelHidden
              value={environment}
              options={[...new Set([environment, ...places])].map((value) => ({
                value,
                label: placeWords(value),
              }))}
              onChange={(next) => set(index, { environment: next })}
              className="grow"
            />
            <IconButton
              label={`Take away everything ${placeWords(environment)}`}
              icon={<X size={14} aria-hidden="true" />}
              onClick={() => onChange(grants.filter((_, at) => at !== index))}
            />
          </div>
          <div className="flex flex-wrap gap-1.5">
            {Right.options.map((right) => (
              <Chip
                key={right}
                isSelected={rights.includes(right)}
                onClick={() => set(index, { rights: turned(rights, right) })}
              >
                {rightWords(right)}
              </Chip>
            ))}
          </div>
        </div>
      ))}
      {free !== undefined && (
        <div>
          <Button
            size="sm"
            icon={<Plus size={12} aria-hidden="true" />}
            onClick={() => onChange([...grants, { environment: free, rights: ['view'] }])}
          >
            Add an environment
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function turned(rights: readonly Right[], right: Right): Right[] {
  return rights.includes(right) ? rights.filter((one) => one !== right) : [...rights, right];
}
