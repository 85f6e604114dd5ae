import type { Revision } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { Button } from '../../../components/button.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { cn } from '../../../lib/class-names.ts';
import { sampleClient } from '../../../lib/workers/sample-client.ts';
import type { CompareAnswer } from '../../../lib/workers/sample-types.ts';
import { compareRevisionsQuery } from '../api/compare-revisions.ts';
import { differenceText, effectFigures } from '../model/effect-words.ts';
import { DifferentRecords } from './different-records.tsx';

interface RevisionEffectsProps {
  readonly left: Revision;
  readonly right: Revision;
}

/** What two revisions do to one sample of the live stream. */
export function RevisionEffects({ left, right }: RevisionEffectsProps) {
  const { environment } = right.document.scope;
  useEffect(() => sampleClient.connect(environment), [environment]);
  const hasSample = useStore(sampleClient.status, ({ records }) => records > 0);
  const query = useQuery({ ...compareRevisionsQuery(left, right), enabled: hasSample });
  const names = [`revision ${left.number}`, `revision ${right.number}`] as const;
  return (
    <section aria-label="Effect on the live sample">
      <div className="flex items-center justify-between gap-2 pb-1">
        <h3 className="text-data font-medium">Effect on the live sample</h3>
        <Button
          size="sm"
          isPending={query.isFetching}
          icon={<RefreshCw size={12} aria-hidden="true" />}
          onClick={() => void query.refetch()}
        >
          Run again
        </Button>
      </div>
      {query.error && (
        <ErrorState
          title="The revisions could not be compared"
          error={query.error}
          onRetry={() => void query.refetch()}
        />
      )}
      {!query.data && !query.error && (
        <SkeletonRows
          label={hasSample ? 'Comparing the revisions' : 'Waiting for the first sampled records'}
        />
      )}
      {query.data && <Effects answer={query.data} names={names} />}
    </section>
  );
}

interface EffectsProps {
  readonly answer: CompareAnswer;
  readonly names: readonly [left: string, right: string];
}

function Effects({ answer, names }: EffectsProps) {
  return (
    <div className="flex flex-col gap-2">
      <p role="status" className="text-data">
        {differenceText(answer, names)}
      </p>
      <div className="overflow-x-auto">
        <table aria-label="Effect of both revisions" className="w-full max-w-xl text-data">
          <thead className="text-left text-muted">
            <tr>
              <th scope="col" className="sr-only">
                Figure
              </th>
              {names.map((name) => (
                <th key={name} scope="col" className="px-2 text-right font-normal first-letter:uppercase">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y">
            {effectFigures(answer).map(({ label, left, right, isSame }) => (
              <tr key={label}>
                <th scope="row" className="py-1 text-left font-normal text-muted">
                  {label}
                </th>
                <td className="tabular px-2 text-right">{left}</td>
                <td className={cn('tabular px-2 text-right', !isSame && 'font-medium text-accent')}>
                  {right}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <DifferentRecords records={answer.comparison.examples} names={names} />
    </div>
  );
}
