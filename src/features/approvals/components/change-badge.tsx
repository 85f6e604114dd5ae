import type { MergedStretch } from '@lookout/governance';
import { ArrowDownToLine, Equal, GitMerge, type LucideIcon, PencilLine, TriangleAlert } from 'lucide-react';
import { Badge, type Tone } from '../../../components/badge.tsx';

interface ChangeSign {
  readonly label: string;
  readonly tone: Tone;
  readonly icon: LucideIcon;
}

const SIGNS: Readonly<Record<MergedStretch['kind'], ChangeSign>> = {
  same: { label: 'As it was', tone: 'neutral', icon: Equal },
  live: { label: 'What runs changed it', tone: 'info', icon: ArrowDownToLine },
  proposed: { label: 'The request changes it', tone: 'accent', icon: PencilLine },
  both: { label: 'Both changed it alike', tone: 'good', icon: GitMerge },
  conflict: { label: 'Both changed it', tone: 'bad', icon: TriangleAlert },
};

/** Who changed something: a sign and words. */
export function ChangeBadge({ kind }: Pick<MergedStretch, 'kind'>) {
  const { label, tone, icon: Icon } = SIGNS[kind];
  return (
    <Badge tone={tone} icon={<Icon size={12} aria-hidden="true" />}>
      {label}
    </Badge>
  );
}
