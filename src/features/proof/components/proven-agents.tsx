import type { ProvenAgent } from '@lookout/contract';
import { Hash } from '../../../components/hash.tsx';
import { StandingBadge } from './standing-badge.tsx';

/** What each agent was offered and what it acknowledged; broken links first. */
export function ProvenAgents({ agents }: { readonly agents: readonly ProvenAgent[] }) {
  if (agents.length === 0) return null;
  return (
    <ul aria-label="Agents" className="mt-1 flex max-h-60 flex-col gap-1 overflow-auto">
      {agents.map(({ id, name, standing, text, offered, acknowledged }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-2 text-muted">
          <StandingBadge standing={standing} />
          <span className="font-medium text-text">{name}</span> {text}
          {acknowledged !== offered && <Hash value={offered} label={`configuration offered to ${name}`} />}
          {acknowledged && <Hash value={acknowledged} label={`configuration that ${name} runs`} />}
        </li>
      ))}
    </ul>
  );
}
