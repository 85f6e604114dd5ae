import type { Rollout } from '@lookout/contract';
import { cn } from '../../../lib/class-names.ts';
import { ringSign } from '../model.ts';

const FILLS = {
  neutral: 'bg-line-strong',
  accent: 'bg-accent',
  good: 'bg-good',
  warn: 'bg-warn',
  bad: 'bg-bad',
  info: 'bg-info',
} as const;

/** The rings as a row of segments, each as full as its ring: one look says how far the revision has come. */
export function RingSegments({ rollout }: { readonly rollout: Rollout }) {
  return (
    <ol aria-label="Rings" className="grid grid-flow-col auto-cols-fr gap-1 max-sm:grid-flow-row">
      {rollout.rings.map((ring, index) => {
        const { word, tone, filled } = ringSign(rollout, index);
        const isCurrent = 'ring' in rollout.state && rollout.state.ring === index;
        return (
          <li key={ring.name} aria-current={isCurrent ? 'step' : undefined} className="min-w-0">
            <div className="h-1.5 overflow-hidden rounded-full bg-sunken">
              <div
                className={cn('h-full rounded-full transition-[width]', FILLS[tone])}
                style={{ width: `${filled * 100}%` }}
              />
            </div>
            <p className="mt-1 flex justify-between gap-2 text-data">
              <span className="truncate font-medium" title={ring.name}>
                {ring.name}
              </span>
              <span className="shrink-0 text-muted">
                {word}, {ring.agents.length}
              </span>
            </p>
          </li>
        );
      })}
    </ol>
  );
}
