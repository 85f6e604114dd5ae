import { useQuery } from '@tanstack/react-query';
import { DataTable } from '../../../components/data-table.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { Panel } from '../../../components/panel.tsx';
import { useEnvironment } from '../../../lib/use-session.ts';
import { agentsQuery } from '../api/get-agents.ts';
import { ringsQuery } from '../api/get-rings.ts';
import { fleetRows } from '../model.ts';
import { FLEET_COLUMNS } from './fleet-columns.tsx';

/** Every processor of the environment: its ring, what it runs, how it is and when it was last heard of. */
export function FleetPage() {
  const environment = useEnvironment();
  const { data: agents, error, refetch } = useQuery(agentsQuery(environment));
  const { data: rings = [] } = useQuery(ringsQuery(environment));
  const away = agents?.filter((agent) => !agent.isConnected).length ?? 0;
  const detail = agents ? `${agents.length - away} connected${away > 0 ? `, ${away} away` : ''}` : '';
  return (
    <Panel isPage title="Fleet" detail={detail} className="h-full" bodyClassName="flex flex-col">
      <title>Fleet · Lookout</title>
      {error && !agents ? (
        <ErrorState title="The fleet could not be loaded" error={error} onRetry={() => void refetch()} />
      ) : agents?.length === 0 ? (
        <EmptyState title={`No processor of ${environment} is known`}>
          Start a gateway with this environment’s name and an agent token; it appears here by itself.
        </EmptyState>
      ) : (
        <DataTable
          label="Processors"
          rows={fleetRows(agents ?? [], rings)}
          columns={FLEET_COLUMNS}
          keyOf={({ agent }) => agent.id}
        />
      )}
    </Panel>
  );
}
