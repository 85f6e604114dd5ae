import type { Probe } from '@lookout/contract';
import { Panel } from '../../../components/panel.tsx';
import { cn } from '../../../lib/class-names.ts';
import { formatShare } from '../../../lib/format.ts';
import { type Gauge, gaugesOf } from '../model/gauges.ts';

const NEAR_THE_CEILING = 0.8;

/** How much of each ceiling the probe uses. Crossing one disables it. */
export function HealthPanel({ probe }: { readonly probe: Probe }) {
  const gauges = gaugesOf(probe.health, probe.document.budget);
  return (
    <Panel title="Health" detail="share of each ceiling; crossing one disables the probe" bodyClassName="p-3">
      {gauges.length > 0 ? (
        <ul className="flex flex-col gap-3">
          {gauges.map((gauge) => (
            <GaugeRow key={gauge.id} gauge={gauge} />
          ))}
        </ul>
      ) : (
        <p className="text-muted">Measured as soon as a processor runs it.</p>
      )}
    </Panel>
  );
}

function GaugeRow({ gauge: { label, share, used, ceiling } }: { readonly gauge: Gauge }) {
  const isNear = share >= NEAR_THE_CEILING;
  const percent = Math.min(100, share * 100);
  return (
    <li className="text-data">
      <div className="flex justify-between gap-2">
        <span>
          {label} {isNear && <span className="text-warn">near its ceiling</span>}
        </span>
        <span className="tabular text-muted">
          {used} of {ceiling} ({formatShare(share)})
        </span>
      </div>
      {/* The drawn bar is for eyes; the meter says the same to screen readers. */}
      <meter className="sr-only" aria-label={label} min={0} max={100} value={Math.round(percent)}>
        {used} of {ceiling}
      </meter>
      <div aria-hidden="true" className="mt-1 h-1.5 overflow-hidden rounded-sm bg-hover">
        <div className={cn('h-full', isNear ? 'bg-warn' : 'bg-accent')} style={{ width: `${percent}%` }} />
      </div>
    </li>
  );
}
