import type { Probe } from '@lookout/contract';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../../../components/icon-button.tsx';
import { Menu } from '../../../components/menu.tsx';
import { toast, toastError } from '../../../components/toast.ts';
import type { MetricView } from '../../../lib/metric-view.ts';
import { fixedSearch, type TimeRange } from '../../../lib/time-range.ts';
import { useHasRight } from '../../../lib/use-session.ts';

import type { DashboardSlot } from '../dashboard-slot.ts';

interface MetricMenuProps {
  readonly title: string;
  readonly AddToDashboard: DashboardSlot;
  readonly probe: Probe;
  readonly view: MetricView;
  readonly range: TimeRange;
}

/** What can be done with what is on screen: pass it on, or go to the query behind it. */
export function MetricMenu({ probe, view, range, title, AddToDashboard }: MetricMenuProps) {
  const [isAdding, setAdding] = useState(false);
  const router = useRouter();
  const navigate = useNavigate();
  const mayAuthor = useHasRight('author');
  const copy = () => {
    // Whoever opens it sees what is on screen now, not what will be then.
    const { href } = router.buildLocation({
      to: '/probe-metrics/$probeId',
      params: { probeId: probe.id },
      search: { ...view, by: view.by && [...view.by], ...fixedSearch(range.fromMs, range.toMs) },
    });
    navigator.clipboard
      .writeText(new URL(href, window.location.origin).href)
      .then(() => toast({ title: 'The link is copied, with this range' }))
      .catch((error) => toastError('The link was not copied', error));
  };
  const toProbe = { params: { probeId: probe.id } };
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton
            size="sm"
            label="More about this metric"
            icon={<Ellipsis size={14} aria-hidden="true" />}
          />
        }
        groups={[
          [
            { id: 'dashboard', label: 'Add to a dashboard', onSelect: () => setAdding(true) },
            ...(mayAuthor
              ? [
                  {
                    id: 'alert',
                    label: 'Alert on this metric',
                    onSelect: () =>
                      void navigate({
                        to: '/alerts/new',
                        search: { probeId: probe.id, metric: view.metric },
                      }),
                  },
                ]
              : []),
            { id: 'link', label: 'Copy a link to this view', onSelect: copy },
            {
              id: 'query',
              label: mayAuthor ? 'Open as query' : 'Show the query',
              onSelect: () =>
                void navigate(
                  mayAuthor
                    ? { to: '/probes/$probeId/edit', ...toProbe }
                    : { to: '/probes/$probeId', ...toProbe },
                ),
            },
          ],
        ]}
      />
      {isAdding && (
        <AddToDashboard
          environment={probe.document.scope.environment}
          probeId={probe.id}
          title={title}
          view={view}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}
