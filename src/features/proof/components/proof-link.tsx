import type { ProofStanding } from '@lookout/contract';
import type { ReactNode } from 'react';
import { StandingBadge } from './standing-badge.tsx';

interface ProofLinkProps {
  readonly title: string;
  readonly standing: ProofStanding;
  readonly text: string;
  /** The hashes that were compared. */
  readonly hashes: ReactNode;
  readonly children?: ReactNode;
}

/** One link of the chain: what it compares, how that stands, and by which hashes. */
export function ProofLink({ title, standing, text, hashes, children }: ProofLinkProps) {
  return (
    <li className="grid gap-x-3 gap-y-1 py-2 text-data md:grid-cols-[7rem_6rem_1fr]">
      <h3 className="font-medium">{title}</h3>
      <div>
        <StandingBadge standing={standing} />
      </div>
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-3">
          <span>{text}</span>
          <span className="flex flex-wrap items-center gap-x-2 text-muted">{hashes}</span>
        </p>
        {children}
      </div>
    </li>
  );
}
