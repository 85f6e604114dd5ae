import type { ReactNode } from 'react';
import { cn } from '../lib/class-names.ts';

export type Tone = 'neutral' | 'accent' | 'good' | 'warn' | 'bad' | 'info';

const TONES: Record<Tone, string> = {
  neutral: 'text-muted border-line-strong',
  accent: 'text-accent border-accent/(--edge) bg-accent/10',
  good: 'text-good border-good/(--edge) bg-good/10',
  warn: 'text-warn border-warn/(--edge) bg-warn/10',
  bad: 'text-bad border-bad/(--edge) bg-bad/10',
  info: 'text-info border-info/(--edge) bg-info/10',
};

interface BadgeProps {
  readonly tone?: Tone;
  readonly icon?: ReactNode;
  readonly title?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A word with a tone. The word carries the meaning, the tone only helps to find it. */
export function Badge({ tone = 'neutral', icon, title, className, children }: BadgeProps) {
  return (
    <span
      title={title}
      className={cn(
        'inline-flex h-5 shrink-0 items-center gap-1 rounded border px-1.5 text-tiny font-medium whitespace-nowrap',
        TONES[tone],
        className,
      )}
    >
      {icon}
      {children}
    </span>
  );
}
