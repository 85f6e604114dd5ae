import type { Alert } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { BellRing, Plus } from 'lucide-react';
import { Button } from '../../../components/button.tsx';
import { DataTable } from '../../../components/data-table.tsx';
import {
  type DataTableColumn,
  type DataTableSort,
  sortFromText,
  sortToText,
} from '../../../components/data-table-model.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { Panel } from '../../../components/panel.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { formatCount } from '../../../lib/format.ts';
import { useEnvironment, useHasRight } from '../../../lib/use-session.ts';
import { useShortcut } from '../../../lib/use-shortcut.ts';
import { alertsQuery } from '../api/alert-queries.ts';
import { conditionWords, watchWords } from '../model/alert-words.ts';
import { StateBadge } from './state-badge.tsx';

const route = getRouteApi('/shell/alerts');

/** The alerts of the environment. */
export function AlertsPage() {
  const environment = useEnvironment();
  const { sort } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch } = useQuery(alertsQuery(environment));
  const mayAuthor = useHasRight('author');
  useShortcut({ keys: 'n', label: 'New alert' }, () => void navigate({ to: '/alerts/new' }), {
    isEnabled: mayAuthor,
  });
  const onSort = (next: DataTableSort) =>
    void navigate({ search: { sort: sortToText(next) }, replace: true });
  return (
    <Panel
      isPage
      title="Alerts"
      detail={data ? `${data.length} in ${environment}` : environment}
      actions={mayAuthor && data && data.length > 0 && <NewAlert />}
      className="h-full"
      bodyClassName="flex flex-col"
    >
      <title>Alerts · Lookout</title>
      {error && !data && (
        <ErrorState title="The alerts could not be loaded" error={error} onRetry={() => void refetch()} />
      )}
      {!error && !data && <SkeletonRows label="Loading the alerts" rows={8} />}
      {data?.length === 0 && (
        <EmptyState
          icon={<BellRing size={20} aria-hidden="true" />}
          title="No alert here yet"
          action={mayAuthor && <NewAlert />}
        >
          An alert watches a metric that a probe makes: it fires beyond a bound that you know, or when the
          metric leaves what was usual while all was well.
        </EmptyState>
      )}
      {data && data.length > 0 && (
        <DataTable<Alert>
          label="Alerts"
          rows={data}
          columns={COLUMNS}
          keyOf={({ id }) => id}
          {...(sort && { sort: sortFromText(sort) })}
          onSort={onSort}
        />
      )}
    </Panel>
  );
}

function NewAlert() {
  const navigate = route.useNavigate();
  return (
    <Button
      variant="primary"
      size="sm"
      icon={<Plus size={14} aria-hidden="true" />}
      onClick={() => void navigate({ to: '/alerts/new' })}
    >
      New alert
    </Button>
  );
}

/** What needs a look comes first. */
const URGENCY: Readonly<Record<Alert['state']['kind'], number>> = {
  firing: 4,
  pending: 3,
  'no-data': 2,
  ok: 1,
  waiting: 0,
};

const COLUMNS: readonly DataTableColumn<Alert>[] = [
  {
    id: 'title',
    header: 'Alert',
    width: 'minmax(9rem, 1.5fr)',
    sortValue: ({ document }) => document.title,
    cell: ({ id, document }) => (
      <Link to="/alerts/$alertId" params={{ alertId: id }} className="truncate font-medium hover:underline">
        {document.title}
      </Link>
    ),
  },
  {
    id: 'state',
    header: 'State',
    width: '7rem',
    sortValue: ({ document, state }) => (document.isEnabled ? URGENCY[state.kind] : -1),
    cell: (alert) => <StateBadge alert={alert} />,
  },
  {
    id: 'value',
    header: 'Value',
    width: '5rem',
    align: 'end',
    hideBelow: 420,
    sortValue: ({ reading }) => reading?.value ?? Number.NEGATIVE_INFINITY,
    cell: ({ reading }) => (reading === null || reading.value === null ? '–' : formatCount(reading.value)),
  },
  {
    id: 'watch',
    header: 'Fires when',
    width: 'minmax(12rem, 2fr)',
    hideBelow: 620,
    cell: ({ document: { watch }, band }) => (
      <span className="truncate text-muted">
        {watchWords(watch)} is {conditionWords(watch, band, formatCount)}
      </span>
    ),
  },
  {
    id: 'probe',
    header: 'Probe',
    width: 'minmax(8rem, 1fr)',
    hideBelow: 900,
    sortValue: ({ probeTitle }) => probeTitle,
    cell: ({ probeTitle, document }) => (
      <Link
        to="/probes/$probeId"
        params={{ probeId: document.watch.probeId }}
        className="truncate hover:underline"
      >
        {probeTitle}
      </Link>
    ),
  },
  {
    id: 'since',
    header: 'Since',
    width: '7rem',
    align: 'end',
    hideBelow: 760,
    sortValue: ({ state }) => Date.parse(state.since),
    cell: ({ state }) => <TimeText at={state.since} />,
  },
];
