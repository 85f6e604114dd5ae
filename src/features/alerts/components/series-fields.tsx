import type { MetricSummary } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { Select } from '../../../components/select.tsx';
import { probeMetricsQuery } from '../../../lib/metric-queries.ts';
import { rangeOf, steppedRange } from '../../../lib/time-range.ts';
import { useNow } from '../../../lib/use-now.ts';
import type { AlertDraft } from '../model/alert-draft.ts';

/** Stands for every value of a key; no value of a key begins with a space and is empty after it. */
const ANY = ' ';
const RENEWAL_MS = 60_000;

interface SeriesFieldsProps {
  readonly summary: MetricSummary;
  readonly where: AlertDraft['where'];
  readonly onChange: (change: Pick<AlertDraft, 'where'>) => void;
}

/** For each key of a metric, of which of its values the alert is: the series that remain are added up. */
export function SeriesFields({ summary: { probeId, metric, keys }, where, onChange }: SeriesFieldsProps) {
  const range = steppedRange(rangeOf({ range: '24h' }, useNow(RENEWAL_MS)));
  const { data } = useQuery({ ...probeMetricsQuery(probeId, range, { metric }), enabled: keys.length > 0 });
  if (keys.length === 0) return null;
  const choose = (key: string, value: string) => {
    const { [key]: _, ...others } = where;
    onChange({ where: value === ANY ? others : { ...others, [key]: value } });
  };
  return (
    <div className="grid grid-cols-2 gap-3">
      {keys.map((key) => {
        const values = new Set(data?.series.map(({ attributes }) => attributes[key] ?? ''));
        const chosen = where[key];
        if (chosen !== undefined) values.add(chosen);
        return (
          <Select
            key={key}
            label={key}
            value={chosen ?? ANY}
            onChange={(value) => choose(key, value)}
            options={[
              { value: ANY, label: 'Any, added up' },
              ...[...values].sort().map((value) => ({ value, label: value === '' ? '(none)' : value })),
            ]}
          />
        );
      })}
    </div>
  );
}
