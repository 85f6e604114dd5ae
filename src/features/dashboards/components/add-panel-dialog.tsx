import type { DashboardPanel, MetricSummary, StreamVolume } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog } from '../../../components/dialog.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { SearchField } from '../../../components/search-field.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { metricsOverviewQuery } from '../../../lib/metric-queries.ts';
import { metricColumn } from '../../../lib/metric-series.ts';
import { usualView } from '../../../lib/metric-view.ts';
import { streamsQuery } from '../../../lib/streams-query.ts';
import { rangeOf, steppedRange } from '../../../lib/time-range.ts';

type NewPanel = Omit<DashboardPanel, 'id'>;

interface AddPanelDialogProps {
  readonly environment: string;
  readonly onAdd: (panel: NewPanel) => void;
  readonly onClose: () => void;
}

/** As many choices as one looks through; more are found by words. */
const MOST_SHOWN = 60;
const STREAM_WINDOW = 3600;

/** Offers everything that a panel can show: what there is in the environment, found by words. */
export function AddPanelDialog({ environment, onAdd, onClose }: AddPanelDialogProps) {
  const [words, setWords] = useState('');
  // Long, so that metrics of probes that are off at the moment can be chosen as well.
  const [range] = useState(() => steppedRange(rangeOf({ range: '30d' }, Date.now())));
  const metrics = useQuery(metricsOverviewQuery(environment, range));
  const streams = useQuery(streamsQuery(environment, STREAM_WINDOW));
  const choices = [
    SAVINGS,
    ...(metrics.data?.metrics ?? []).map(ofMetric),
    ...(streams.data?.volumes ?? []).map(ofVolume),
  ].filter(({ panel, detail }) => `${panel.title} ${detail}`.toLowerCase().includes(words.toLowerCase()));
  return (
    <Dialog isOpen onClose={onClose} title="Add a panel">
      <SearchField
        label="Search what a panel can show"
        placeholder="Metric, probe, service or Durable ID"
        value={words}
        onChange={setWords}
        className="mb-2"
      />
      {metrics.isPending || streams.isPending ? (
        <SkeletonRows label="Loading what there is" rows={6} />
      ) : (
        <ul aria-label="What a panel can show">
          {choices.slice(0, MOST_SHOWN).map(({ key, panel, detail }) => (
            <li key={key}>
              <button
                type="button"
                className="flex w-full items-baseline gap-2 rounded px-2 py-1 text-left hover:bg-hover"
                onClick={() => {
                  onAdd(panel);
                  onClose();
                }}
              >
                <span className="min-w-0 truncate font-medium">{panel.title}</span>
                <span className="ml-auto shrink-0 text-data text-muted">{detail}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {choices.length === 0 && <EmptyState title={`Nothing matches “${words}”`} />}
    </Dialog>
  );
}

interface Choice {
  readonly key: string;
  readonly panel: NewPanel;
  readonly detail: string;
}

const SAVINGS: Choice = {
  key: 'savings',
  panel: { title: 'What was saved this month', width: 1, shows: { kind: 'savings' } },
  detail: 'savings',
};

function ofMetric(summary: MetricSummary): Choice {
  const { probeId, probeTitle, metric } = summary;
  const { chart, stat } = usualView(summary);
  const title = `${metricColumn(metric)}, ${probeTitle}`.slice(0, 120);
  return {
    key: `metric ${probeId} ${metric}`,
    panel: { title, width: 1, shows: { kind: 'metric', probeId, metric, by: null, chart, stat } },
    detail: 'metric',
  };
}

function ofVolume({ service, durableId }: StreamVolume): Choice {
  return {
    key: `stream ${service} ${durableId}`,
    panel: {
      title: durableId.slice(0, 120) || service,
      width: 1,
      shows: { kind: 'stream', service, durableId },
    },
    detail: `volume, ${service}`,
  };
}
