import { lazy, Suspense, useState } from 'react';
import { ErrorBoundary } from '../../../components/error-boundary.tsx';
import { Panel } from '../../../components/panel.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { type Tab, Tabs } from '../../../components/tabs.tsx';
import { cn } from '../../../lib/class-names.ts';
import { formatCount } from '../../../lib/format.ts';
import { useEditor, useIsGiven, usePreviewState } from '../hooks/editor-context.ts';
import { usePaintedMark } from '../hooks/use-painted-mark.ts';
import { useProbeTests } from '../hooks/use-probe-tests.ts';
import { staleReason } from '../model/preview-state.ts';
import { recordCount } from '../model/record-status.ts';
import { passedText } from '../model/test-text.ts';
import { PreviewEffect } from './preview-effect.tsx';
import { PreviewEmpty } from './preview-empty.tsx';
import { PreviewPipe } from './preview-pipe.tsx';
import { RecordsTab } from './records-tab.tsx';
import { SampleHeader } from './sample-header.tsx';
import { StaleNotice } from './stale-notice.tsx';
import { StepsTab } from './steps-tab.tsx';
import { TestsTab } from './tests-tab.tsx';

// Charts are only needed where the query aggregates.
const ResultTab = lazy(async () => ({ default: (await import('./result-tab.tsx')).ResultTab }));

/** What the probe would do to the live stream, on a sample of it. */
export function PreviewPane() {
  usePaintedMark();
  const { preview } = useEditor();
  const isGiven = useIsGiven();
  const summary = usePreviewState(({ answer }) => answer?.summary ?? null);
  const reason = usePreviewState(staleReason);
  const hasSample = summary !== null && summary.sampledRecords > 0;
  return (
    <Panel title="Preview" isTitleHidden className="h-full @container" bodyClassName="relative flex flex-col">
      <SampleHeader />
      {hasSample ? (
        <div className={cn('flex min-h-0 grow flex-col transition-opacity', reason !== null && 'opacity-60')}>
          <PreviewEffect summary={summary} />
          {!isGiven && (
            <div className="shrink-0 border-b px-3 py-2">
              <ErrorBoundary name="Pipe">
                <PreviewPipe summary={summary} />
              </ErrorBoundary>
            </div>
          )}
          {/* Rows that change under the pointer cannot be read or hit. */}
          <div
            className="flex min-h-0 grow flex-col"
            onPointerEnter={() => preview.hold(true)}
            onPointerLeave={() => preview.hold(false)}
          >
            <PreviewTabs />
          </div>
        </div>
      ) : (
        <div className="flex min-h-0 grow flex-col overflow-auto">
          <PreviewEmpty />
          <ProbeTests />
        </div>
      )}
      <StaleNotice reason={hasSample ? reason : null} />
    </Panel>
  );
}

/** Tests need no sample: they are there before anything streams. */
function ProbeTests() {
  return <TestsTab results={useProbeTests()} />;
}

type TabId = 'records' | 'result' | 'steps' | 'tests';

function PreviewTabs() {
  const result = usePreviewState(({ answer }) => answer?.result ?? null);
  const records = usePreviewState(({ answer }) => (answer ? recordCount(answer.summary, undefined) : 0));
  const testResults = useProbeTests();
  const [chosen, choose] = useState<TabId | null>(null);
  const value = tabOf(chosen, result !== null);
  const tabs: Tab[] = [
    { id: 'records', label: 'Records', detail: formatCount(records), panel: <RecordsTab /> },
    { id: 'steps', label: 'Steps', panel: <StepsTab /> },
    {
      id: 'tests',
      label: 'Tests',
      detail: passedText(testResults),
      panel: <TestsTab results={testResults} />,
    },
  ];
  if (result)
    tabs.unshift({
      id: 'result',
      label: 'Result',
      detail: formatCount(result.totalRows),
      panel: (
        <Suspense fallback={<Skeleton className="m-3 h-40" />}>
          <ResultTab />
        </Suspense>
      ),
    });
  return (
    <Tabs
      label="Parts of the preview"
      className="grow"
      tabs={tabs}
      value={value}
      onChange={(id) => choose(id as TabId)}
    />
  );
}

/** An aggregate is shown by its result and a transform by its records, until the person chooses. */
function tabOf(chosen: TabId | null, hasResult: boolean): TabId {
  if (chosen === 'tests' || chosen === 'steps') return chosen;
  return hasResult ? (chosen ?? 'result') : 'records';
}
