import type { Evidence, Review } from '@lookout/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import { Button } from '../../../components/button.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { Panel } from '../../../components/panel.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { cn } from '../../../lib/class-names.ts';
import { evidenceNowQuery } from '../api/run-evidence.ts';
import { type FigureThenAndNow, figuresThenAndNow, verdictOf } from '../model/evidence-now.ts';
import { Examples } from './examples.tsx';

interface EvidenceNowProps {
  readonly review: Review;
  readonly pinned: Evidence;
}

/** Runs the revision again, on the stream of now, beside what is pinned. What is pinned stays as it is. */
export function EvidenceNow({ review, pinned }: EvidenceNowProps) {
  const query = evidenceNowQuery(review.id);
  const queries = useQueryClient();
  const { data: now, error, isFetching, refetch, dataUpdatedAt } = useQuery(query);
  const run = (
    <Button
      size="sm"
      isPending={isFetching}
      icon={<RefreshCw size={12} aria-hidden="true" />}
      onClick={() => void refetch()}
    >
      {now ? 'Run again' : 'Run on today’s stream'}
    </Button>
  );
  const cancel = isFetching && (
    <Button
      size="sm"
      variant="ghost"
      onClick={() => void queries.cancelQueries({ queryKey: query.queryKey })}
    >
      Cancel
    </Button>
  );
  const actions = (
    <>
      {cancel}
      {run}
    </>
  );
  return (
    <Panel title="Today" detail={now && <TimeText at={dataUpdatedAt} />} actions={actions}>
      {error && !isFetching && (
        <ErrorState title="It could not be run" error={error} onRetry={() => void refetch()} />
      )}
      {!now && !error && (
        <p className="p-3 text-muted">
          The stream may have changed since this was submitted: see what the revision does to it now.
        </p>
      )}
      {now && <Comparison figures={figuresThenAndNow(review, pinned, now)} now={now} />}
    </Panel>
  );
}

function Comparison({
  figures,
  now,
}: {
  readonly figures: readonly FigureThenAndNow[];
  readonly now: Evidence;
}) {
  return (
    <>
      <p role="status" className="px-3 pt-3">
        {verdictOf(figures)}
      </p>
      <div className="overflow-x-auto p-3">
        <table aria-label="Pinned and today" className="w-full max-w-xl text-data">
          <thead className="text-left text-muted">
            <tr>
              <th scope="col" className="sr-only">
                Figure
              </th>
              <th scope="col" className="py-0.5 font-normal">
                Pinned
              </th>
              <th scope="col" className="py-0.5 font-normal">
                Today
              </th>
            </tr>
          </thead>
          <tbody>
            {figures.map(({ label, pinned, today, hasMoved }) => (
              <tr key={label}>
                <th scope="row" className="py-0.5 pr-4 text-left font-normal text-muted">
                  {label}
                </th>
                <td className="tabular py-0.5 pr-4">{pinned}</td>
                <td className={cn('tabular py-0.5', hasMoved && 'font-medium text-warn')}>
                  {today}
                  {hasMoved && <span className="text-data font-normal"> differs</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <details className="border-t">
        <summary className="cursor-pointer px-3 py-2 text-muted">Examples of today</summary>
        <Examples examples={now.examples} />
      </details>
    </>
  );
}
