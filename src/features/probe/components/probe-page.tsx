import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Tabs } from '../../../components/tabs.tsx';
import { probeQuery } from '../../../lib/probe-queries.ts';
import { useShortcut } from '../../../lib/use-shortcut.ts';
import type { ProofSlot } from '../proof-slot.ts';
import type { RolloutSlots } from '../rollout-slots.ts';
import type { ProbeSearch } from '../url.ts';
import { HistoryPanel } from './history-panel.tsx';
import { OverviewTab } from './overview-tab.tsx';
import { ProbeHeader } from './probe-header.tsx';
import { RevisionsPanel } from './revisions-panel.tsx';

const route = getRouteApi('/shell/probes/$probeId');

interface ProbePageProps {
  readonly rollout: RolloutSlots;
  readonly Proof: ProofSlot;
}

/** One probe: what it does to its slice of the stream, where it stands, and how it came to be. */
export function ProbePage({ rollout, Proof }: ProbePageProps) {
  const { probeId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: probe } = useSuspenseQuery(probeQuery(probeId));
  const change = (next: Partial<ProbeSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  useShortcut({ keys: 'e', label: 'Edit this probe' }, () => {
    void navigate({ to: '/probes/$probeId/edit', params: { probeId } });
  });
  return (
    <div className="flex h-full min-h-0 flex-col">
      <title>{`${probe.document.title} · Lookout`}</title>
      <ProbeHeader probe={probe} RollOut={rollout.Action} />
      <rollout.Panel probe={probe} />
      <Tabs
        label="Parts of the probe"
        className="grow"
        value={search.tab ?? 'overview'}
        onChange={(tab) => change({ tab: tab as ProbeSearch['tab'] })}
        tabs={[
          {
            id: 'overview',
            label: 'Overview',
            panel: <OverviewTab probe={probe} search={search} onChange={change} Proof={Proof} />,
          },
          {
            id: 'revisions',
            label: 'Revisions',
            detail: probe.latestRevision,
            panel: <RevisionsPanel probe={probe} search={search} onChange={change} />,
          },
          { id: 'history', label: 'History', panel: <HistoryPanel probeId={probe.id} /> },
        ]}
      />
    </div>
  );
}
