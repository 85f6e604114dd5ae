import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { probesQuery } from '../../../lib/probe-queries.ts';
import { useEnvironment } from '../../../lib/use-session.ts';

/** The live probes that act on a line, each a way to it. */
export function ProbeLinks({ probeIds }: { readonly probeIds: readonly string[] }) {
  const { data: probes = [] } = useQuery(probesQuery(useEnvironment()));
  if (probeIds.length === 0) return <span className="text-muted">no live probe, as the sample shows</span>;
  return (
    <ul>
      {probeIds.map((probeId) => (
        <li key={probeId}>
          <Link
            to="/probes/$probeId"
            params={{ probeId }}
            search={(known) => ({ env: known.env })}
            className="text-accent underline-offset-2 hover:underline"
          >
            {probes.find(({ id }) => id === probeId)?.document.title ?? probeId}
          </Link>
        </li>
      ))}
    </ul>
  );
}
