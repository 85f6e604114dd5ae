import { Chip } from '../components/chip.tsx';
import {
  type ContrastChoice,
  chooseContrast,
  chooseTheme,
  type ThemeChoice,
  useTheme,
} from '../lib/theme.ts';

const THEMES: Record<ThemeChoice, string> = { system: 'As the system', light: 'Light', dark: 'Dark' };
const CONTRASTS: Record<ContrastChoice, string> = { system: 'As the system', more: 'More' };

/** Theme and contrast of the page: the same choice as in the console. */
export function LookPicker() {
  const { choice, contrastChoice } = useTheme();
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-1">
      <Choice legend="Theme" labels={THEMES} chosen={choice} onChoose={chooseTheme} />
      <Choice legend="Contrast" labels={CONTRASTS} chosen={contrastChoice} onChoose={chooseContrast} />
    </div>
  );
}

interface ChoiceProps<T extends string> {
  readonly legend: string;
  readonly labels: Record<T, string>;
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
}

function Choice<T extends string>({ legend, labels, chosen, onChoose }: ChoiceProps<T>) {
  const values = Object.keys(labels) as T[];
  return (
    <fieldset className="flex items-center gap-1">
      <legend className="float-left pr-1 text-data text-muted">{legend}</legend>
      {values.map((value) => (
        <Chip key={value} isSelected={value === chosen} onClick={() => onChoose(value)}>
          {labels[value]}
        </Chip>
      ))}
    </fieldset>
  );
}
