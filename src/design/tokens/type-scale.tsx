import { TokenName, TokenSection } from './token-section.tsx';

interface TypeStep {
  readonly token: string;
  readonly size: string;
  readonly use: string;
}

const STEPS: readonly TypeStep[] = [
  { token: 'text-title', size: '15/24', use: 'The name of a page or a dialog' },
  { token: 'text-base', size: '13/20', use: 'Everything else' },
  { token: 'text-data', size: '12/18', use: 'Tables and facts' },
  { token: 'text-tiny', size: '11/16', use: 'Labels of axes, badges' },
  { token: 'font-mono', size: '13/20', use: 'Queries, values, hashes: != stays two signs' },
  { token: 'tabular', size: '13/20', use: 'Figures under each other: 1,111.10 8,888.80' },
];

/** The sizes and faces of letters. */
export function TypeScale() {
  return (
    <TokenSection
      title="Letters"
      about="Inter, and JetBrains Mono for what a machine reads. Two weights: 400, and 500 to 600 for names."
    >
      <ul aria-label="Letters" className="flex flex-col gap-2">
        {STEPS.map(({ token, size, use }) => (
          <li key={token} className="flex flex-wrap items-baseline gap-x-4">
            <span className="w-24">
              <TokenName>{token}</TokenName>
            </span>
            <span className="w-12 text-data text-muted">{size}</span>
            <span className={token}>{use}</span>
          </li>
        ))}
      </ul>
    </TokenSection>
  );
}
