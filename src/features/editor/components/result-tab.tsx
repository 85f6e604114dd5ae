import type { ResultTable } from '@lookout/contract';
import { EmptyState } from '../../../components/empty-state.tsx';
import { usePreviewState } from '../hooks/editor-context.ts';
import { ResultChart } from './result-chart.tsx';
import { ResultRows } from './result-rows.tsx';

/** What an aggregate makes of the sample: the chart that `render` asks for, and the rows. */
export function ResultTab() {
  const result = usePreviewState(({ answer }) => answer?.result ?? null);
  return result && <Result result={result} />;
}

const BASES: Readonly<Record<NonNullable<ResultTable['basis']>, string>> = {
  stream: 'An estimate for the whole stream: each sampled record counts as often as it stands for.',
  sample: 'Of the sample alone: the stream behind it is too large to be estimated here.',
  rows: 'Rows of the sample, to look at. The records stay as they are: this query cannot run on a stream.',
};

function Result({ result }: { readonly result: ResultTable }) {
  if (result.totalRows === 0 && result.basis === 'rows')
    return <EmptyState title="No rows">The query finds nothing in this sample.</EmptyState>;
  if (result.totalRows === 0)
    return (
      <EmptyState title="Nothing to aggregate">
        No record of this sample reaches the summarize. Its conditions may be too narrow, or its records rare.
      </EmptyState>
    );
  return (
    <div className="flex h-full min-h-0 flex-col">
      {result.visualization && result.visualization !== 'table' && (
        <div className="shrink-0 border-b p-3">
          <ResultChart result={result} visualization={result.visualization} />
        </div>
      )}
      <div className="min-h-40 grow">
        <ResultRows result={result} />
      </div>
      <p className="shrink-0 border-t px-3 py-1 text-data text-muted">
        {BASES[result.basis ?? 'sample']}{' '}
        {hasWindows(result) && 'The first and the last window are not complete.'}
      </p>
    </div>
  );
}

/** The sample begins and ends somewhere within a window of time. */
function hasWindows({ basis, columns }: ResultTable): boolean {
  return basis !== 'rows' && columns.some(({ type }) => type === 'datetime');
}
