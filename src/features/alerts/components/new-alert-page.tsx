import type { MetricSummary } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ChartSpline } from 'lucide-react';
import { useState } from 'react';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { Panel } from '../../../components/panel.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { metricsOverviewQuery } from '../../../lib/metric-queries.ts';
import { rangeOf, steppedRange } from '../../../lib/time-range.ts';
import { useEnvironment } from '../../../lib/use-session.ts';
import { draftFor } from '../model/alert-draft.ts';
import type { NewAlertSearch } from '../url.ts';
import { AlertEditor } from './alert-editor.tsx';

const route = getRouteApi('/shell/alerts/new');

/** A new alert, on the metric that the address names or on the first there is. */
export function NewAlertPage() {
  const environment = useEnvironment();
  const search = route.useSearch();
  const [range] = useState(() => steppedRange(rangeOf({ range: '24h' }, Date.now())));
  const { data, error, refetch } = useQuery(metricsOverviewQuery(environment, range));
  const metric = data && chosen(data.metrics, search);
  if (data && metric) return <AlertEditor initial={draftFor(metric, Date.now())} metrics={data.metrics} />;
  return (
    <Panel isPage title="New alert" detail={environment} className="h-full">
      <title>New alert · Lookout</title>
      {error && (
        <ErrorState title="The metrics could not be loaded" error={error} onRetry={() => void refetch()} />
      )}
      {!error && !data && <SkeletonRows label="Loading the metrics" rows={8} />}
      {data && (
        <EmptyState
          icon={<ChartSpline size={20} aria-hidden="true" />}
          title="There is no metric to watch yet"
          action={
            <Link to="/probes/new" className="text-accent underline">
              Write a probe that counts
            </Link>
          }
        >
          An alert watches a metric that a probe makes: one that ends in a summarize, and is rolled out.
        </EmptyState>
      )}
    </Panel>
  );
}

function chosen(metrics: readonly MetricSummary[], { probeId, metric }: NewAlertSearch) {
  const ofProbe = metrics.filter((one) => probeId === undefined || one.probeId === probeId);
  return ofProbe.find((one) => one.metric === metric) ?? ofProbe[0] ?? metrics[0];
}
