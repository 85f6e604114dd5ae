import type { MetricSummary } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ChartSpline } from 'lucide-react';
import { useMemo } from 'react';
import { buttonClasses } from '../../../components/button.tsx';
import { DataTable } from '../../../components/data-table.tsx';
import { sortFromText, sortToText } from '../../../components/data-table-model.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { Panel } from '../../../components/panel.tsx';
import { RangePicker } from '../../../components/range-picker.tsx';
import { SearchField } from '../../../components/search-field.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { metricsOverviewQuery } from '../../../lib/metric-queries.ts';
import { rangeOf, steppedRange } from '../../../lib/time-range.ts';
import { useNow } from '../../../lib/use-now.ts';
import { useEnvironment, useHasRight } from '../../../lib/use-session.ts';
import type { MetricsSearch } from '../url.ts';
import { metricColumns } from './metric-columns.tsx';

const route = getRouteApi('/shell/probe-metrics');

/** Every metric that probes of the environment make: what it counts, by what, and how it went. */
export function MetricsPage() {
  const environment = useEnvironment();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const range = steppedRange(rangeOf(search, useNow()));
  const { data, error, refetch } = useQuery(metricsOverviewQuery(environment, range));
  const change = (next: Partial<MetricsSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  return (
    <Panel
      isPage
      title="Metrics"
      detail={data ? `${data.metrics.length} in ${environment}` : environment}
      actions={<RangePicker search={search} onChange={change} />}
      className="h-full"
      bodyClassName="flex flex-col"
    >
      <title>Metrics · Lookout</title>
      {error && !data && (
        <ErrorState title="The metrics could not be loaded" error={error} onRetry={() => void refetch()} />
      )}
      {!data && !error && <SkeletonRows label="Loading the metrics" rows={12} />}
      {data &&
        (data.metrics.length === 0 ? <NoMetrics /> : <List metrics={data.metrics} onChange={change} />)}
    </Panel>
  );
}

interface ListProps {
  readonly metrics: readonly MetricSummary[];
  readonly onChange: (change: Partial<MetricsSearch>) => void;
}

function List({ metrics, onChange }: ListProps) {
  const { q = '', sort, range, from, to } = route.useSearch();
  const columns = useMemo(() => metricColumns({ range, from, to }), [range, from, to]);
  const wanted = q.toLowerCase();
  const rows = metrics.filter((one) =>
    [one.metric, one.probeTitle, ...one.keys].some((text) => text.toLowerCase().includes(wanted)),
  );
  return (
    <>
      <div className="flex shrink-0 border-b px-3 py-2">
        <SearchField
          isMain
          label="Search metrics"
          placeholder="Metric, probe or key"
          value={q}
          onChange={(text) => onChange({ q: text || undefined })}
          className="w-72 max-w-full"
        />
      </div>
      {rows.length === 0 ? (
        <EmptyState title={`No metric matches “${q}”`}>
          Search by the name of a metric, of its probe, or of a key.
        </EmptyState>
      ) : (
        <DataTable<MetricSummary>
          label="Metrics"
          rows={rows}
          columns={columns}
          keyOf={({ probeId, metric }) => `${probeId} ${metric}`}
          {...(sort && { sort: sortFromText(sort) })}
          onSort={(next) => onChange({ sort: sortToText(next) })}
        />
      )}
    </>
  );
}

function NoMetrics() {
  const mayAuthor = useHasRight('author');
  return (
    <EmptyState icon={<ChartSpline size={20} aria-hidden="true" />} title="No metrics in this range">
      A probe that counts or sums up makes metrics from the moment at which it is live. Choose a longer range
      {mayAuthor ? (
        <>
          , or{' '}
          <Link to="/probes/new" className={buttonClasses('secondary', 'sm')}>
            make a probe that counts
          </Link>
        </>
      ) : (
        ', or ask a developer for a probe that counts what you look for.'
      )}
    </EmptyState>
  );
}
