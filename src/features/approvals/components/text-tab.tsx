import type { Review } from '@lookout/contract';
import { DiffView } from '../../../components/diff/diff-view.tsx';
import { Hash } from '../../../components/hash.tsx';
import { documentText } from '../../../lib/document-text.ts';

/** The revision beside the one that is deployed now, or beside nothing when it is the first. */
export function TextTab({ review: { revisionDetail, baseRevision } }: { readonly review: Review }) {
  const { document, planHash } = revisionDetail;
  const base = baseRevision?.document;
  return (
    <div className="flex flex-col gap-3 p-3">
      <p className="text-data text-muted">
        {baseRevision
          ? `Left, revision ${baseRevision.number} as it is deployed; right, revision ${revisionDetail.number}.`
          : 'The first revision: nothing of this probe is deployed yet.'}{' '}
        Plan <Hash value={planHash} label="plan hash" />
      </p>
      <DiffView label="Query" left={base?.source ?? ''} right={document.source} language="kql" />
      <DiffView
        label="Document"
        left={base ? documentText(base) : ''}
        right={documentText(document)}
        language="plaintext"
      />
    </div>
  );
}
