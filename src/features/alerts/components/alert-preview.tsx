import type { AlertWatch, RangeName } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Chip } from '../../../components/chip.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { Panel } from '../../../components/panel.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { LIVE_RANGES, rangeOf, steppedRange } from '../../../lib/time-range.ts';
import { useNow } from '../../../lib/use-now.ts';
import { alertPreviewQuery } from '../api/alert-queries.ts';
import type { AlertDraft } from '../model/alert-draft.ts';
import { firingWords } from '../model/alert-words.ts';
import { AlertChart } from './alert-chart.tsx';

const CHART_HEIGHT = 300;
const RENEWAL_MS = 10_000;
/** The finest roll-ups that alerts read are kept for seven days. */
const RANGES = LIVE_RANGES.filter((name) => name !== '30d' && name !== '5m');

interface AlertPreviewProps {
  readonly environment: string;
  readonly watch: AlertWatch;
  /** A stretch was drawn, in which all was well. */
  readonly onTrain?: (trainedOn: AlertDraft['trainedOn']) => void;
}

/** What the alert would have seen lately, and when it would have fired. */
export function AlertPreview({ environment, watch, onTrain }: AlertPreviewProps) {
  const [name, setName] = useState<RangeName>('1h');
  const range = steppedRange(rangeOf({ range: name }, useNow(RENEWAL_MS)));
  const { data, error, refetch } = useQuery(alertPreviewQuery(environment, watch, range));
  return (
    <Panel
      title="What it would have seen"
      bodyClassName="p-3"
      actions={
        <fieldset className="flex min-w-0 gap-1 overflow-x-auto">
          <legend className="sr-only">Time range</legend>
          {RANGES.map((one) => (
            <Chip key={one} isSelected={one === name} onClick={() => setName(one)}>
              {one}
            </Chip>
          ))}
        </fieldset>
      }
    >
      {error && !data && (
        <ErrorState title="The preview could not be made" error={error} onRetry={() => void refetch()} />
      )}
      {!error && !data && (
        <div role="status" aria-label="Loading the preview">
          <Skeleton className="h-[324px]" />
        </div>
      )}
      {data && (
        <>
          <AlertChart
            label="What the alert would have seen"
            course={data}
            watch={watch}
            range={range}
            height={CHART_HEIGHT}
            {...(onTrain && {
              onZoom: (from, to) =>
                onTrain({ from: new Date(from).toISOString(), to: new Date(to).toISOString() }),
            })}
          />
          <p role="status" className={data.untrained === null ? 'mt-2' : 'mt-2 text-warn'}>
            {data.untrained ?? firingWords(data)}
          </p>
        </>
      )}
    </Panel>
  );
}
