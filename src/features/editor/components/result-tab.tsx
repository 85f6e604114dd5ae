import type { ResultTable } from '@lookout/contract';
import { usePreviewState } from '../hooks/editor-context.ts';
import { ResultChart } from './result-chart.tsx';
import { ResultRows } from './result-rows.tsx';

/** What an aggregate makes of the sample: the chart that `render` asks for, and the rows. */
export function ResultTab() {
  const result = usePreviewState(({ answer }) => answer?.result ?? null);
  return result && <Result result={result} />;
}

function Result({ result }: { readonly result: ResultTable }) {
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
    </div>
  );
}
