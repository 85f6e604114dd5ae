import type { PreviewSummary } from '@lookout/contract';
import { useState } from 'react';
import { Chip } from '../../../components/chip.tsx';
import { formatCount } from '../../../lib/format.ts';
import { usePreviewState } from '../hooks/editor-context.ts';
import { FATES, type Fate, recordCount, STATUS_WORDS, tellingFate } from '../model/record-status.ts';
import { RecordList } from './record-list.tsx';
import { ResultRows } from './result-rows.tsx';

type Choice = Fate | 'all' | 'created' | undefined;

/** The records of the sample, each with what the probe did to it; filters by that. */
export function RecordsTab() {
  const summary = usePreviewState(({ answer }) => answer?.summary ?? null);
  const result = usePreviewState(({ answer }) => answer?.result ?? null);
  const [chosen, choose] = useState<Choice>();
  if (!summary) return null;
  const created = chosen === 'created' ? result : null;
  const status = fateOf(chosen, summary);
  const filters = [undefined, ...FATES];
  return (
    <div className="flex h-full min-h-0 flex-col">
      <fieldset className="flex shrink-0 flex-wrap gap-1 border-b px-3 py-1.5">
        <legend className="sr-only">Which records</legend>
        {filters.map((filter) => (
          <Chip
            key={filter ?? 'all'}
            isSelected={!created && status === filter}
            onClick={() => choose(filter ?? 'all')}
          >
            {filter ? STATUS_WORDS[filter] : 'All'}
            <span className="tabular">{formatCount(recordCount(summary, filter))}</span>
          </Chip>
        ))}
        {result && (
          <Chip isSelected={created !== null} onClick={() => choose('created')}>
            {STATUS_WORDS.created}
            <span className="tabular">{formatCount(summary.created)}</span>
          </Chip>
        )}
      </fieldset>
      {created ? (
        <div className="min-h-40 grow border-l-2 border-l-good">
          <ResultRows result={created} />
        </div>
      ) : (
        <RecordList key={status ?? 'all'} status={status} count={recordCount(summary, status)} />
      )}
    </div>
  );
}

/** Until the person chooses, the records that tell most about the probe. */
function fateOf(chosen: Choice, summary: PreviewSummary): Fate | undefined {
  if (chosen === 'all') return undefined;
  return chosen === undefined || chosen === 'created' ? tellingFate(summary) : chosen;
}
