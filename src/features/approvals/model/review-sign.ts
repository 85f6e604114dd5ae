import type { ReviewState } from '@lookout/contract';
import { BadgeCheck, CircleSlash, Eye, type LucideIcon, MessageSquareWarning, Undo2 } from 'lucide-react';

interface ReviewSign {
  readonly label: string;
  readonly tone: 'neutral' | 'accent' | 'good' | 'warn' | 'info';
  readonly icon: LucideIcon;
}

/** The state of a request as a word, a tone and an icon. */
export const REVIEW_SIGNS: Readonly<Record<ReviewState, ReviewSign>> = {
  open: { label: 'Open', tone: 'info', icon: Eye },
  approved: { label: 'Approved', tone: 'good', icon: BadgeCheck },
  'changes-requested': { label: 'Changes requested', tone: 'warn', icon: MessageSquareWarning },
  voided: { label: 'Voided', tone: 'neutral', icon: CircleSlash },
  withdrawn: { label: 'Withdrawn', tone: 'neutral', icon: Undo2 },
};
