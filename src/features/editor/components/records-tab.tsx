import { useState } from 'react';
import { Chip } from '../../../components/chip.tsx';
import { formatCount } from '../../../lib/format.ts';
import { usePreviewState } from '../hooks/editor-context.ts';
import { FATES, type Fate, recordCount, STATUS_WORDS, tellingFate } from '../model/record-status.ts';
import { RecordList } from './record-list.tsx';

/** The records of the sample, each with what the probe did to it; filters by that. */
export function RecordsTab() {
  const summary = usePreviewState(({ answer }) => answer?.summary ?? null);
  const [chosen, choose] = useState<Fate | 'all'>();
  if (!summary) return null;
  const status = chosen === undefined ? tellingFate(summary) : chosen === 'all' ? undefined : chosen;
  const filters = [undefined, ...FATES];
  return (
    <div className="flex h-full min-h-0 flex-col">
      <fieldset className="flex shrink-0 flex-wrap gap-1 border-b px-3 py-1.5">
        <legend className="sr-only">Which records</legend>
        {filters.map((filter) => (
          <Chip key={filter ?? 'all'} isSelected={status === filter} onClick={() => choose(filter ?? 'all')}>
            {filter ? STATUS_WORDS[filter] : 'All'}
            <span className="tabular">{formatCount(recordCount(summary, filter))}</span>
          </Chip>
        ))}
      </fieldset>
      <RecordList key={status ?? 'all'} status={status} count={recordCount(summary, status)} />
    </div>
  );
}
