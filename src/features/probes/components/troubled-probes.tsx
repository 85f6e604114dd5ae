import type { Probe } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Panel } from '../../../components/panel.tsx';
import { probesQuery } from '../../../lib/probe-queries.ts';
import { stateDetail } from '../../../lib/probe-state.ts';
import { useNow } from '../../../lib/use-now.ts';
import { useEnvironment } from '../../../lib/use-session.ts';
import { troubled } from '../model.ts';
import { StateBadge } from './state-badge.tsx';

/** Probes that stopped by themselves, or soon will; nothing while all is well. */
export function TroubledProbes() {
  const { data } = useQuery(probesQuery(useEnvironment()));
  const probes = troubled(data ?? [], useNow());
  if (probes.length === 0) return null;
  return (
    <Panel title="Needs a look" detail={probes.length}>
      <ul aria-label="Needs a look" className="divide-y">
        {probes.map((probe) => (
          <TroubledProbe key={probe.id} probe={probe} />
        ))}
      </ul>
    </Panel>
  );
}

function TroubledProbe({ probe }: { readonly probe: Probe }) {
  return (
    <li className="hover:bg-hover">
      <Link
        to="/probes/$probeId"
        params={{ probeId: probe.id }}
        className="block px-3 py-2 outline-offset-[-2px]"
      >
        <span className="flex items-center justify-between gap-2">
          <span className="truncate font-medium">{probe.document.title}</span>
          <StateBadge state={probe.state} />
        </span>
        <span className="block break-words text-data text-muted">{stateDetail(probe.state)}</span>
      </Link>
    </li>
  );
}
