import type { Evidence, Review } from '@lookout/contract';
import { EmptyState } from '../../../components/empty-state.tsx';
import { KeyValueList } from '../../../components/key-value-list.tsx';
import { Panel } from '../../../components/panel.tsx';
import { formatCount, formatDuration } from '../../../lib/format.ts';
import { basisText, effectFigures, effectSentence } from '../model/effect-words.ts';
import { ConflictList } from './conflict-list.tsx';
import { EvidenceNow } from './evidence-now.tsx';
import { Examples } from './examples.tsx';
import { ResultView } from './result-view.tsx';
import { TestsPanel } from './tests-panel.tsx';

/** What the revision did to the live stream when it was submitted: numbers, result, examples. */
export function EffectTab({ review }: { readonly review: Review }) {
  const { evidence } = review;
  if (!evidence) {
    return (
      <>
        <EmptyState title="No evidence was recorded">
          Nothing streamed in this environment when the revision was submitted. Read its text, or ask the
          author to submit it again once records flow.
        </EmptyState>
        <ConflictList conflicts={review.conflicts} />
      </>
    );
  }
  return (
    <div className="flex flex-col divide-y">
      <section aria-label="Summary" className="flex flex-col gap-3 p-3">
        <p className="text-title">{effectSentence(evidence)}</p>
        <KeyValueList items={effectFigures(evidence.summary)} />
        <p className="text-data text-muted">{sampleText(evidence)}</p>
      </section>
      <ConflictList conflicts={review.conflicts} />
      <EvidenceNow review={review} pinned={evidence} />
      {evidence.result && (
        <Panel title="Result" detail={basisText(evidence.result)} bodyClassName="p-3">
          <ResultView result={evidence.result} />
        </Panel>
      )}
      <TestsPanel review={review} />
      <Panel title="Examples" detail="before and after, of the sample">
        <Examples examples={evidence.examples} />
      </Panel>
    </div>
  );
}

function sampleText({ summary: { sampledRecords, from, to } }: Evidence): string {
  const sample = `Run on ${formatCount(sampledRecords)} sampled records of the live stream`;
  if (from === null || to === null) return `${sample}.`;
  const milliseconds = Number((BigInt(to) - BigInt(from)) / 1_000_000n);
  return `${sample} over ${formatDuration(milliseconds)}, pinned when it was submitted.`;
}
