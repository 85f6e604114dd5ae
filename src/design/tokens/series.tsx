import { contrastRatio } from '../contrast.ts';
import { SERIES_TOKENS } from './color-roles.ts';
import { TokenName, TokenSection } from './token-section.tsx';
import { useTokens } from './use-tokens.ts';

/** The colours of series, as charts take them. */
export function Series() {
  const read = useTokens();
  return (
    <TokenSection
      title="Series"
      about="Eight colours that colour-blind readers can tell apart (Okabe and Ito), taken in their order and repeated after the eighth."
    >
      <ol aria-label="Colours of series" className="grid grid-cols-2 gap-3 sm:grid-cols-4 xl:grid-cols-8">
        {SERIES_TOKENS.map((token) => (
          <li key={token} className="min-w-0">
            <span aria-hidden="true" className="block h-6 rounded" style={{ background: `var(${token})` }} />
            <TokenName>{token}</TokenName>
            <div className="tabular text-data text-muted">
              {read(token)}, {contrastRatio(read(token), read('--bg')).toFixed(2)} : 1
            </div>
          </li>
        ))}
      </ol>
    </TokenSection>
  );
}
