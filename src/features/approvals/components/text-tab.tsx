import type { ProbeDocument, Review } from '@lookout/contract';
import { useId } from 'react';
import { DiffView } from '../../../components/diff/diff-view.tsx';
import { Hash } from '../../../components/hash.tsx';
import { documentText } from '../../../lib/document-text.ts';
import { testsText } from '../../../lib/tests-text.ts';
import { CommentedSource } from './commented-source.tsx';
import { ThreeWayDiff } from './three-way-diff.tsx';

/** The revision beside what ran when its review began, or beside nothing; a stale one beside what runs now as well. */
export function TextTab({ review }: { readonly review: Review }) {
  const { revisionDetail, baseRevision, state } = review;
  const { document, planHash } = revisionDetail;
  return (
    <div className="flex flex-col gap-3 p-3">
      <p className="text-data text-muted">
        {baseRevision
          ? `Left, revision ${baseRevision.number} as it ran when the review began; right, revision ${revisionDetail.number}.`
          : 'All of it is new: nothing of this probe is deployed yet.'}{' '}
        Plan <Hash value={planHash} label="plan hash" />
      </p>
      {state === 'stale' && <ThreeWayDiff review={review} />}
      <CommentedSource key={review.id} review={review} />
      {baseRevision ? (
        <Differences before={baseRevision.document} after={document} />
      ) : (
        <>
          <PlainText label="Document" text={documentText(document)} />
          {testsText(document) && <PlainText label="Tests" text={testsText(document)} />}
        </>
      )}
    </div>
  );
}

interface DifferencesProps {
  readonly before: ProbeDocument;
  readonly after: ProbeDocument;
}

function Differences({ before, after }: DifferencesProps) {
  return (
    <>
      <DiffView label="Query" left={before.source} right={after.source} language="kql" />
      <DiffView
        label="Document"
        left={documentText(before)}
        right={documentText(after)}
        language="plaintext"
      />
      {(testsText(before) || testsText(after)) && (
        <DiffView label="Tests" left={testsText(before)} right={testsText(after)} language="plaintext" />
      )}
    </>
  );
}

/** Beside nothing there is no difference to draw: only the text itself. */
function PlainText({ label, text }: { readonly label: string; readonly text: string }) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <h3 id={titleId} className="mb-1 text-data font-medium">
        {label}
      </h3>
      <pre className="overflow-x-auto rounded border bg-sunken p-2 font-mono text-data">{text.trim()}</pre>
    </section>
  );
}
