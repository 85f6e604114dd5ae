import type { Alert } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Panel } from '../../../components/panel.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { formatCount } from '../../../lib/format.ts';
import { useEnvironment } from '../../../lib/use-session.ts';
import { alertsQuery } from '../api/alert-queries.ts';
import { conditionWords, watchWords } from '../model/alert-words.ts';
import { StateBadge } from './state-badge.tsx';

/** Alerts that fire; nothing while all is as expected. */
export function FiringAlerts() {
  const { data } = useQuery(alertsQuery(useEnvironment()));
  const firing = data?.filter(({ document, state }) => document.isEnabled && state.kind === 'firing') ?? [];
  if (firing.length === 0) return null;
  return (
    <Panel title="Firing" detail={firing.length}>
      <ul aria-label="Firing" className="divide-y">
        {firing.map((alert) => (
          <FiringAlert key={alert.id} alert={alert} />
        ))}
      </ul>
    </Panel>
  );
}

function FiringAlert({ alert }: { readonly alert: Alert }) {
  const { id, document, band, state } = alert;
  return (
    <li className="hover:bg-hover">
      <Link to="/alerts/$alertId" params={{ alertId: id }} className="block px-3 py-2 outline-offset-[-2px]">
        <span className="flex items-center justify-between gap-2">
          <span className="truncate font-medium">{document.title}</span>
          <StateBadge alert={alert} />
        </span>
        <span className="flex justify-between gap-2 text-data text-muted">
          <span className="min-w-0 break-words">
            {watchWords(document.watch)} is {conditionWords(document.watch, band, formatCount)}
          </span>
          <TimeText at={state.since} className="shrink-0" />
        </span>
      </Link>
    </li>
  );
}
