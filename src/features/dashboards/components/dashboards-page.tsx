import type { Dashboard } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LayoutDashboard, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { DataTable } from '../../../components/data-table.tsx';
import type { DataTableColumn, DataTableSort } from '../../../components/data-table-model.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { Panel } from '../../../components/panel.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { useEnvironment } from '../../../lib/use-session.ts';
import { useShortcut } from '../../../lib/use-shortcut.ts';
import { dashboardsQuery } from '../api/dashboards.ts';
import { NewDashboardDialog } from './new-dashboard-dialog.tsx';

/** The dashboards of the environment. */
export function DashboardsPage() {
  const environment = useEnvironment();
  const { data, error, refetch } = useQuery(dashboardsQuery(environment));
  const [isNaming, setNaming] = useState(false);
  const [sort, setSort] = useState<DataTableSort>();
  useShortcut({ keys: 'n', label: 'New dashboard' }, () => setNaming(true));
  const make = (
    <Button
      variant="primary"
      size="sm"
      icon={<Plus size={14} aria-hidden="true" />}
      onClick={() => setNaming(true)}
    >
      New dashboard
    </Button>
  );
  return (
    <Panel
      isPage
      title="Dashboards"
      detail={data ? `${data.length} in ${environment}` : environment}
      actions={data && data.length > 0 && make}
      className="h-full"
      bodyClassName="flex flex-col"
    >
      <title>Dashboards · Lookout</title>
      {error && !data && (
        <ErrorState title="The dashboards could not be loaded" error={error} onRetry={() => void refetch()} />
      )}
      {!error && !data && <SkeletonRows label="Loading the dashboards" rows={8} />}
      {data?.length === 0 && (
        <EmptyState
          icon={<LayoutDashboard size={20} aria-hidden="true" />}
          title="No dashboard here yet"
          action={make}
        >
          A dashboard holds metrics, lines of code and savings side by side. It is bound to Durable IDs: texts
          of logs may change, it goes on.
        </EmptyState>
      )}
      {data && data.length > 0 && (
        <DataTable<Dashboard>
          label="Dashboards"
          rows={data}
          columns={COLUMNS}
          keyOf={({ id }) => id}
          {...(sort && { sort })}
          onSort={setSort}
        />
      )}
      {isNaming && <NewDashboardDialog environment={environment} onClose={() => setNaming(false)} />}
    </Panel>
  );
}

const COLUMNS: readonly DataTableColumn<Dashboard>[] = [
  {
    id: 'title',
    header: 'Dashboard',
    width: 'minmax(10rem, 2fr)',
    sortValue: ({ document }) => document.title,
    cell: ({ id, document }) => (
      <Link
        to="/dashboards/$dashboardId"
        params={{ dashboardId: id }}
        className="truncate font-medium hover:underline"
      >
        {document.title}
      </Link>
    ),
  },
  {
    id: 'panels',
    header: 'Panels',
    width: '5rem',
    align: 'end',
    sortValue: ({ document }) => document.panels.length,
    cell: ({ document }) => document.panels.length,
  },
  {
    id: 'owner',
    header: 'Owner',
    width: '10rem',
    hideBelow: 620,
    sortValue: ({ owner }) => owner.name,
    cell: ({ owner }) => owner.name,
  },
  {
    id: 'changed',
    header: 'Changed',
    width: '8rem',
    align: 'end',
    sortValue: ({ updatedAt }) => Date.parse(updatedAt),
    cell: ({ updatedAt }) => <TimeText at={updatedAt} />,
  },
];
