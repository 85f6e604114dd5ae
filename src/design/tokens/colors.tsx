import { contrastRatio } from '../contrast.ts';
import { COLOR_ROLES, type ColorRole } from './color-roles.ts';
import { TokenName, TokenSection } from './token-section.tsx';
import { useTokens } from './use-tokens.ts';

/** Every colour by its role, with its value and its least contrast in the look that is shown. */
export function Colors() {
  return (
    <TokenSection
      title="Colours"
      about="Named by their role, never by their hue. The contrast is the least on anything that the colour stands on."
    >
      <ul aria-label="Colours" className="grid gap-x-6 gap-y-2 sm:grid-cols-2 xl:grid-cols-3">
        {COLOR_ROLES.map((role) => (
          <Color key={role.token} {...role} />
        ))}
      </ul>
    </TokenSection>
  );
}

function Color({ token, role, on }: ColorRole) {
  const read = useTokens();
  const least = Math.min(...on.map((ground) => contrastRatio(read(token), read(ground))));
  return (
    <li className="flex min-w-0 items-center gap-3">
      <span
        aria-hidden="true"
        className="size-10 shrink-0 rounded border border-line-strong"
        style={{ background: `var(${token})` }}
      />
      <div className="min-w-0">
        <div className="flex flex-wrap gap-x-3">
          <TokenName>{token}</TokenName>
          <span className="font-mono text-data text-muted">{read(token)}</span>
          {on.length > 0 && <span className="tabular text-data">{least.toFixed(2)} : 1</span>}
        </div>
        <p className="text-data text-muted">{role}</p>
      </div>
    </li>
  );
}
