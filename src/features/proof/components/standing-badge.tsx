import type { ProofStanding } from '@lookout/contract';
import { Badge } from '../../../components/badge.tsx';
import { STANDING_SIGNS } from '../model/standing-sign.ts';

/** Whether contents are equal: a sign and a word. */
export function StandingBadge({ standing }: { readonly standing: ProofStanding }) {
  const { label, tone, icon: Icon } = STANDING_SIGNS[standing];
  return (
    <Badge tone={tone} icon={<Icon size={12} aria-hidden="true" />}>
      {label}
    </Badge>
  );
}
