import type { ProofStanding } from '@lookout/contract';
import { CircleDashed, Equal, EqualNot, type LucideIcon } from 'lucide-react';
import type { Tone } from '../../../components/badge.tsx';

interface StandingSign {
  readonly label: string;
  readonly tone: Tone;
  readonly icon: LucideIcon;
}

/** How a link of the chain stands, as a word, a tone and an icon. */
export const STANDING_SIGNS: Readonly<Record<ProofStanding, StandingSign>> = {
  equal: { label: 'Equal', tone: 'good', icon: Equal },
  unequal: { label: 'Not equal', tone: 'bad', icon: EqualNot },
  pending: { label: 'Not yet', tone: 'neutral', icon: CircleDashed },
};
