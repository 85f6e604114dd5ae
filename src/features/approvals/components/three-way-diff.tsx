import type { Review } from '@lookout/contract';
import { type MergedStretch, sourceStretches } from '@lookout/governance';
import { Panel } from '../../../components/panel.tsx';
import { changedParts, sidesOf } from '../model/three-way.ts';
import { ChangeBadge } from './change-badge.tsx';
import { ThreeSides } from './three-sides.tsx';

/** A stale request on its three sides: what it began from, what runs now, and what it proposes. */
export function ThreeWayDiff({ review }: { readonly review: Review }) {
  const sides = sidesOf(review);
  if (!sides) return <p className="text-muted">What this request was compared with no longer runs.</p>;
  const stretches = sourceStretches(sides);
  const parts = changedParts(sides.base, sides.live, sides.proposed);
  return (
    <div className="flex flex-col gap-3">
      <Panel title="Query" detail={conflictText(stretches)} bodyClassName="flex flex-col gap-3 py-2">
        {stretches.map((stretch, index) => (
          // The stretches of frozen revisions never change, and have no other identity.
          <Stretch key={`${stretch.kind}-${index.toString()}`} stretch={stretch} />
        ))}
      </Panel>
      {parts.length > 0 && (
        <Panel title="Other parts" detail={conflictText(parts)} bodyClassName="flex flex-col gap-3 py-2">
          {parts.map(({ name, kind, ...part }) => (
            <section key={name} aria-label={name}>
              <h3 className="mb-1 flex items-center gap-2 font-medium">
                {name} <ChangeBadge kind={kind} />
              </h3>
              <ThreeSides {...part} />
            </section>
          ))}
        </Panel>
      )}
    </div>
  );
}

function Stretch({ stretch: { kind, base, live, proposed } }: { readonly stretch: MergedStretch }) {
  if (kind === 'same')
    return <pre className="overflow-x-auto px-2 font-mono text-data text-muted">{base.join('\n')}</pre>;
  const [before, now, next] = [base, live, proposed].map((lines) => lines.join('\n'));
  return (
    <div>
      <p className="mb-1">
        <ChangeBadge kind={kind} />
      </p>
      <ThreeSides base={before ?? ''} live={now ?? ''} proposed={next ?? ''} />
    </div>
  );
}

function conflictText(places: readonly Pick<MergedStretch, 'kind'>[]): string {
  const count = places.filter(({ kind }) => kind === 'conflict').length;
  if (count === 0) return 'no conflict';
  return count === 1 ? '1 conflict' : `${count} conflicts`;
}
