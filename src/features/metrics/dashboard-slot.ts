import type { ComponentType } from 'react';
import type { MetricView } from '../../lib/metric-view.ts';

/** Puts a view of a metric on a dashboard, which is another feature's. */
export type DashboardSlot = ComponentType<{
  readonly environment: string;
  readonly probeId: string;
  readonly title: string;
  readonly view: MetricView;
  readonly onClose: () => void;
}>;
