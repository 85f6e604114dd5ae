import type { ReviewState } from '@lookout/contract';
import {
  BadgeCheck,
  CircleSlash,
  CircleX,
  Eye,
  GitCompareArrows,
  Hourglass,
  Layers,
  type LucideIcon,
  MessageSquareWarning,
  Siren,
  Undo2,
} from 'lucide-react';

interface ReviewSign {
  readonly label: string;
  readonly tone: 'neutral' | 'accent' | 'good' | 'warn' | 'bad' | 'info';
  readonly icon: LucideIcon;
}

/** The state of a request as a word, a tone and an icon. */
export const REVIEW_SIGNS: Readonly<Record<ReviewState, ReviewSign>> = {
  open: { label: 'Open', tone: 'info', icon: Eye },
  approved: { label: 'Approved', tone: 'good', icon: BadgeCheck },
  forced: { label: 'Approvals set aside', tone: 'warn', icon: Siren },
  'changes-requested': { label: 'Changes requested', tone: 'warn', icon: MessageSquareWarning },
  rejected: { label: 'Rejected', tone: 'bad', icon: CircleX },
  withdrawn: { label: 'Withdrawn', tone: 'neutral', icon: Undo2 },
  expired: { label: 'Expired', tone: 'neutral', icon: Hourglass },
  voided: { label: 'Voided', tone: 'neutral', icon: CircleSlash },
  stale: { label: 'Stale', tone: 'warn', icon: GitCompareArrows },
  superseded: { label: 'Superseded', tone: 'neutral', icon: Layers },
};
