import { type Dashboard, mayDo } from '@lookout/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { LayoutDashboard, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Chip } from '../../../components/chip.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Panel } from '../../../components/panel.tsx';
import { toastError } from '../../../components/toast.ts';
import { LIVE_RANGES } from '../../../lib/time-range.ts';
import { useEnvironment, useSession } from '../../../lib/use-session.ts';
import { useShortcut } from '../../../lib/use-shortcut.ts';
import { dashboardQuery, useChangeDashboard } from '../api/dashboards.ts';
import { hasRoom, withPanel } from '../model/arrange.ts';
import type { PanelSlots } from '../panel-slots.ts';
import type { DashboardSearch } from '../url.ts';
import { AddPanelDialog } from './add-panel-dialog.tsx';
import { DashboardGrid } from './dashboard-grid.tsx';
import { DashboardMenu } from './dashboard-menu.tsx';

const route = getRouteApi('/shell/dashboards/$dashboardId');

/** One dashboard: what somebody arranged to look at, side by side. */
export function DashboardPage({ panels }: { readonly panels: PanelSlots }) {
  const environment = useEnvironment();
  const { dashboardId } = route.useParams();
  const { data: dashboard } = useSuspenseQuery(dashboardQuery(environment, dashboardId));
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [isAdding, setAdding] = useState(false);
  const { mutate } = useChangeDashboard(environment, dashboardId);
  const mayArrange = useMayArrange(dashboard);
  const isArranging = mayArrange && search.arrange === true;
  const change: typeof mutate = (next) =>
    mutate(next, { onError: (error) => toastError('The dashboard was not changed', error) });
  const look = (next: Partial<DashboardSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  const arrange = () => look({ arrange: isArranging ? undefined : true });
  useShortcut({ keys: 'e', label: 'Arrange this dashboard' }, arrange, { isEnabled: mayArrange });
  const { document } = dashboard;
  const range = search.range ?? document.range;
  const pickRange = (next: typeof range) => {
    look({ range: next === document.range ? undefined : next });
    if (isArranging) change((now) => ({ ...now, range: next }));
  };
  return (
    <Panel
      isPage
      title={document.title}
      detail={dashboard.owner.name}
      className="h-full"
      bodyClassName="overflow-auto"
      actions={
        <>
          <fieldset className="flex min-w-0 gap-1 overflow-x-auto">
            <legend className="sr-only">Time range</legend>
            {LIVE_RANGES.map((name) => (
              <Chip key={name} isSelected={name === range} onClick={() => pickRange(name)}>
                {name}
              </Chip>
            ))}
          </fieldset>
          {isArranging && (
            <Button
              size="sm"
              icon={<Plus size={14} aria-hidden="true" />}
              disabled={!hasRoom(document)}
              onClick={() => setAdding(true)}
            >
              Panel
            </Button>
          )}
          {mayArrange && (
            <Button size="sm" variant={isArranging ? 'primary' : 'secondary'} onClick={arrange}>
              {isArranging ? 'Done' : 'Arrange'}
            </Button>
          )}
          <DashboardMenu dashboard={dashboard} mayArrange={mayArrange} onChange={change} />
        </>
      }
    >
      <title>{`${document.title} · Lookout`}</title>
      {document.panels.length === 0 ? (
        <EmptyState
          icon={<LayoutDashboard size={20} aria-hidden="true" />}
          title="Nothing on it yet"
          action={
            mayArrange && (
              <Button variant="primary" onClick={() => setAdding(true)}>
                Add the first panel
              </Button>
            )
          }
        >
          A panel shows a metric, the volume of a line of code, or what was saved.
        </EmptyState>
      ) : (
        <DashboardGrid
          document={document}
          slots={panels}
          range={range}
          {...(isArranging && { onChange: change })}
        />
      )}
      {isAdding && (
        <AddPanelDialog
          environment={environment}
          onAdd={(panel) => change((now) => withPanel(now, panel))}
          onClose={() => setAdding(false)}
        />
      )}
    </Panel>
  );
}

function useMayArrange({ owner, environment }: Dashboard): boolean {
  const { account } = useSession();
  return owner.id === account.id || mayDo(account, 'administer', environment);
}
