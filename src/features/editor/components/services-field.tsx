import { useState } from 'react';
import { Chip } from '../../../components/chip.tsx';
import { Combobox } from '../../../components/combobox.tsx';
import type { FieldValue } from '../../../lib/workers/sample-types.ts';

interface ServicesFieldProps {
  readonly services: readonly string[];
  /** Services in the live sample. */
  readonly seen: readonly FieldValue[];
  readonly onChange: (services: string[]) => void;
}

/** The services whose records the probe sees; none chosen means all of them. */
export function ServicesField({ services, seen, onChange }: ServicesFieldProps) {
  const [text, setText] = useState('');
  const offered = seen.map((value) => value.text).filter((name) => name && !services.includes(name));
  const add = (name: string) => {
    const added = name.trim();
    setText('');
    if (added && !services.includes(added)) onChange([...services, added]);
  };
  return (
    <div className="flex flex-col gap-1.5">
      <Combobox
        label="Services"
        value={text}
        onChange={setText}
        onCommit={add}
        options={offered}
        placeholder={services.length === 0 ? 'Every service' : 'Add a service'}
      />
      {services.length > 0 && (
        <ul aria-label="Chosen services" className="flex flex-wrap gap-1">
          {services.map((name) => (
            <li key={name}>
              <Chip
                onRemove={() => onChange(services.filter((other) => other !== name))}
                removeLabel={`Remove the service ${name}`}
              >
                {name}
              </Chip>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
