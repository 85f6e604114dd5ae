import { DashboardPage } from '../../features/dashboards/components/dashboard-page.tsx';
import type { PanelSlots } from '../../features/dashboards/panel-slots.ts';
import { MetricTile } from '../../features/metrics/components/metric-tile.tsx';
import { SavingsTile } from '../../features/savings/components/savings-tile.tsx';
import { VolumeTile } from '../../features/streams/components/volume-tile.tsx';

const PANELS: PanelSlots = { metric: MetricTile, stream: VolumeTile, savings: SavingsTile };

/** A dashboard, drawn by the features whose things it shows. */
export function DashboardScreen() {
  return <DashboardPage panels={PANELS} />;
}
