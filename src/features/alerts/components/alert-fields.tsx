import type { MetricSummary } from '@lookout/contract';
import { NumberField } from '../../../components/number-field.tsx';
import { Select } from '../../../components/select.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { metricColumn } from '../../../lib/metric-series.ts';
import { statsOf } from '../../../lib/metric-view.ts';
import { type AlertDraft, type DraftProblems, draftFor } from '../model/alert-draft.ts';
import { ConditionFields } from './condition-fields.tsx';
import { SeriesFields } from './series-fields.tsx';

export interface AlertFieldsProps {
  readonly draft: AlertDraft;
  readonly metrics: readonly MetricSummary[];
  /** Only those that are to be shown now. */
  readonly problems: DraftProblems;
  readonly onChange: (change: Partial<AlertDraft>) => void;
}

/** What an alert looks at, when it fires, and what it is called. */
export function AlertFields({ draft, metrics, problems, onChange }: AlertFieldsProps) {
  const summary = metrics.find((one) => keyOf(one) === keyOf(draft));
  const stats = statsOf(summary?.kind ?? 'sum', true);
  const choose = (key: string) => {
    const next = metrics.find((one) => keyOf(one) === key);
    if (next) onChange({ ...draftFor(next, Date.now()), isEnabled: draft.isEnabled });
  };
  return (
    <div className="flex flex-col gap-4">
      <TextField
        label="Title"
        value={draft.title}
        onChange={(title) => onChange({ title })}
        maxLength={120}
        error={problems.title}
      />
      <Select label="Metric" value={keyOf(draft)} onChange={choose} options={optionsOf(metrics, draft)} />
      {summary && <SeriesFields summary={summary} where={draft.where} onChange={onChange} />}
      <div className="grid grid-cols-2 gap-3">
        <Select
          label="Value"
          value={draft.stat}
          onChange={(stat) => onChange({ stat })}
          options={stats.map((stat) => ({ value: stat, label: STAT_WORDS[stat] }))}
        />
        <NumberField
          label="Taken together over"
          value={draft.windowMinutes}
          onChange={(windowMinutes) => onChange({ windowMinutes })}
          min={1}
          unit="min"
          error={problems.windowMinutes}
        />
      </div>
      <ConditionFields draft={draft} problems={problems} onChange={onChange} />
      <NumberField
        label="Held for"
        value={draft.holdMinutes}
        onChange={(holdMinutes) => onChange({ holdMinutes })}
        min={0}
        unit="min"
        hint="It fires once its condition has held for so long; at once with 0."
        error={problems.holdMinutes}
      />
      <Select
        label="Without values"
        value={draft.absent}
        onChange={(absent) => onChange({ absent })}
        options={[
          { value: 'zero', label: 'Count as zero' },
          { value: 'unknown', label: 'Say that there is no data' },
        ]}
      />
    </div>
  );
}

const STAT_WORDS = {
  sum: 'Sum',
  average: 'Average',
  last: 'Last value',
  lowest: 'Lowest value',
  highest: 'Highest value',
} as const;

function keyOf({ probeId, metric }: Pick<MetricSummary, 'probeId' | 'metric'>): string {
  return `${probeId} ${metric}`;
}

/** The metric of an alert stays on offer while it has no values. */
function optionsOf(metrics: readonly MetricSummary[], draft: AlertDraft) {
  const options = metrics.map((one) => ({
    value: keyOf(one),
    label: `${metricColumn(one.metric)}, ${one.probeTitle}`,
  }));
  if (options.some(({ value }) => value === keyOf(draft))) return options;
  return [{ value: keyOf(draft), label: `${metricColumn(draft.metric)}, without values` }, ...options];
}
