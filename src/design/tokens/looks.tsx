import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { Toggle } from '../../components/toggle.tsx';
import type { Look } from '../../lib/theme.ts';
import { TokenSection } from './token-section.tsx';

const LOOKS: readonly Look[] = [
  { theme: 'light', contrast: 'normal' },
  { theme: 'dark', contrast: 'normal' },
  { theme: 'light', contrast: 'more' },
  { theme: 'dark', contrast: 'more' },
];

/** The four looks beside each other. */
export function Looks() {
  return (
    <TokenSection
      title="Looks"
      about="Light and dark are equals. More contrast: text at 7 : 1 and lines at 3 : 1 at least, a wider focus."
    >
      <ul aria-label="Looks" className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
        {LOOKS.map((look) => (
          <Sample key={`${look.theme} ${look.contrast}`} {...look} />
        ))}
      </ul>
    </TokenSection>
  );
}

function Sample({ theme, contrast }: Look) {
  const name = contrast === 'more' ? `${theme}, more contrast` : theme;
  return (
    <li
      data-theme={theme}
      data-contrast={contrast}
      className="flex flex-col items-start gap-2 rounded border bg-bg p-3 text-text"
    >
      <span className="font-semibold">{name}</span>
      <span className="text-muted">What is read second</span>
      <span className="flex flex-wrap gap-1">
        <Badge tone="good">live</Badge>
        <Badge tone="warn">tripped</Badge>
        <Badge tone="bad">failed</Badge>
      </span>
      <span data-drawn-as="focus">
        <Button>With the focus</Button>
      </span>
      <span className="flex items-center gap-2">
        <Toggle isOn label={`On in ${name}`} />
        <Toggle isOn={false} label={`Off in ${name}`} />
        <Button variant="primary" size="sm">
          Approve
        </Button>
      </span>
    </li>
  );
}
