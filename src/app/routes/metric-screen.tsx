import type { ComponentProps } from 'react';
import { AddToDashboardDialog } from '../../features/dashboards/components/add-to-dashboard-dialog.tsx';
import { MetricPage } from '../../features/metrics/components/metric-page.tsx';
import type { DashboardSlot } from '../../features/metrics/dashboard-slot.ts';

const MOST_LETTERS = 120;

/** A metric, which can be put on a dashboard. */
export function MetricScreen() {
  return <MetricPage AddToDashboard={AddToDashboard} />;
}

function AddToDashboard({ environment, probeId, title, view, onClose }: ComponentProps<DashboardSlot>) {
  const { metric, by, chart, stat } = view;
  const shows = {
    ...({ kind: 'metric', probeId, metric, chart, stat } as const),
    by: by ? [...by] : null,
  };
  const panel = { title: title.slice(0, MOST_LETTERS), width: 1 as const, shows };
  return <AddToDashboardDialog environment={environment} panel={panel} onClose={onClose} />;
}
