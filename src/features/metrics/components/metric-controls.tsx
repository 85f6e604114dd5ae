import { CHART_KINDS, METRIC_STATS, type MetricSummary } from '@lookout/contract';
import { Chip } from '../../../components/chip.tsx';
import { Select } from '../../../components/select.tsx';
import { Toggle } from '../../../components/toggle.tsx';
import { metricColumn } from '../../../lib/metric-series.ts';
import { type MetricView, statsOf } from '../../../lib/metric-view.ts';
import type { MetricSearch } from '../url.ts';

interface MetricControlsProps {
  /** The metrics of the probe, and the one that is shown. */
  readonly metrics: readonly MetricSummary[];
  readonly summary: MetricSummary;
  readonly view: MetricView;
  readonly isCompared: boolean;
  readonly onChange: (change: Partial<MetricSearch>) => void;
}

/** How the metric is looked at: which one, what of it, by which keys, in which shape, beside what. */
export function MetricControls(props: MetricControlsProps) {
  const { metrics, summary, view, isCompared, onChange } = props;
  const stats = statsOf(summary.kind, view.by !== undefined);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b px-3 py-2">
      {metrics.length > 1 && (
        <Select
          label="Metric"
          isLabelHidden
          value={summary.metric}
          onChange={(metric) => onChange({ metric, stat: undefined, chart: undefined })}
          options={metrics.map(({ metric }) => ({ value: metric, label: metricColumn(metric) }))}
        />
      )}
      <Select
        label="Value"
        isLabelHidden
        value={view.stat}
        onChange={(stat) => onChange({ stat })}
        options={METRIC_STATS.filter((stat) => stats.includes(stat)).map((stat) => ({
          value: stat,
          label: capital(stat),
        }))}
      />
      <Select
        label="Chart"
        isLabelHidden
        value={view.chart}
        onChange={(chart) => onChange({ chart })}
        options={CHART_KINDS.map((chart) => ({ value: chart, label: capital(chart) }))}
      />
      {summary.keys.length > 0 && <GroupBy keys={summary.keys} by={view.by} onChange={onChange} />}
      <Toggle
        label="Compare with the time before"
        showsLabel
        isOn={isCompared}
        onToggle={(isOn) => onChange({ compare: isOn ? true : undefined })}
      />
    </div>
  );
}

interface GroupByProps {
  readonly keys: readonly string[];
  readonly by: readonly string[] | undefined;
  readonly onChange: (change: Partial<MetricSearch>) => void;
}

/** All keys chosen means each series by itself, none that all are one. */
function GroupBy({ keys, by, onChange }: GroupByProps) {
  const chosen = by ?? keys;
  const toggle = (key: string) => {
    const next = keys.filter((other) => chosen.includes(other) !== (other === key));
    onChange({ by: next.length === keys.length ? undefined : next });
  };
  return (
    <fieldset className="flex min-w-0 items-center gap-1 overflow-x-auto">
      <legend className="float-left mr-1.5 text-data text-muted">By</legend>
      {keys.map((key) => (
        <Chip key={key} isSelected={chosen.includes(key)} onClick={() => toggle(key)}>
          {key}
        </Chip>
      ))}
    </fieldset>
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
