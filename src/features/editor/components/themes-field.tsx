import { useState } from 'react';
import { Chip } from '../../../components/chip.tsx';
import { TextField } from '../../../components/text-field.tsx';

/** As many, and as long, as a document may have. */
const MAX_THEMES = 20;
const MAX_LENGTH = 64;

interface ThemesFieldProps {
  readonly themes: readonly string[];
  readonly onChange: (themes: string[]) => void;
}

/** The themes of the probe: all probes of a theme share a switch, wherever they run. */
export function ThemesField({ themes, onChange }: ThemesFieldProps) {
  const [text, setText] = useState('');
  const add = () => {
    const added = text.trim();
    setText('');
    if (added && !themes.includes(added) && themes.length < MAX_THEMES) onChange([...themes, added]);
  };
  return (
    <div className="flex flex-col gap-1.5">
      <TextField
        label="Themes"
        value={text}
        maxLength={MAX_LENGTH}
        onChange={setText}
        onBlur={add}
        onKeyDown={({ key }) => key === 'Enter' && add()}
        placeholder="launch, privacy, cost"
        hint="Probes of a theme are switched on and off together."
      />
      {themes.length > 0 && (
        <ul aria-label="Chosen themes" className="flex flex-wrap gap-1">
          {themes.map((name) => (
            <li key={name}>
              <Chip
                onRemove={() => onChange(themes.filter((other) => other !== name))}
                removeLabel={`Remove the theme ${name}`}
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
