import type { ProvenApproval } from '@lookout/contract';
import { Hash } from '../../../components/hash.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { StandingBadge } from './standing-badge.tsx';

/** Who approved which content, when and where. */
export function ProvenApprovals({ approvals }: { readonly approvals: readonly ProvenApproval[] }) {
  if (approvals.length === 0) return null;
  return (
    <ul aria-label="Approvals" className="mt-1 flex flex-col gap-1">
      {approvals.map(({ person, at, environment, approvalHash, standing, text }) => (
        <li key={`${person.id} ${at}`} className="flex flex-wrap items-center gap-x-2 text-muted">
          <StandingBadge standing={standing} />
          <span className="font-medium text-text">{person.name}</span> {text} for {environment},{' '}
          <TimeText at={at} />
          <Hash value={approvalHash} label={`hash that ${person.name} approved`} />
        </li>
      ))}
    </ul>
  );
}
