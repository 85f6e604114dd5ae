import type { Probe, Revision } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { DiffView } from '../../../components/diff/diff-view.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { Hash } from '../../../components/hash.tsx';
import { Select } from '../../../components/select.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { documentText } from '../../../lib/document-text.ts';
import { testsText } from '../../../lib/tests-text.ts';
import { revisionsQuery } from '../api/get-revisions.ts';
import type { ProbeTabProps } from './overview-tab.tsx';
import { RestoreButton } from './restore-button.tsx';
import { RevisionEffects } from './revision-effects.tsx';

/** Every revision, and what differs between any two of them. */
export function RevisionsPanel({ probe, search, onChange }: ProbeTabProps) {
  const { data: revisions, error, refetch } = useQuery(revisionsQuery(probe.id));
  if (error)
    return (
      <ErrorState title="The revisions could not be loaded" error={error} onRetry={() => void refetch()} />
    );
  if (!revisions) return <SkeletonRows label="Loading the revisions" />;
  const right = revisions.find(({ number }) => number === search.right) ?? revisions[0];
  if (!right) {
    return (
      <EmptyState title="No revision yet">
        Submitting the working copy freezes it as the first revision.
      </EmptyState>
    );
  }
  const older = revisions.find(({ number }) => number === right.number - 1);
  const left = revisions.find(({ number }) => number === search.left) ?? older ?? right;
  return (
    <div className="flex flex-col divide-y">
      <RevisionList probe={probe} revisions={revisions} />
      <div className="flex flex-col gap-3 p-3">
        {revisions.length > 1 && (
          <div className="flex flex-wrap items-end gap-2">
            <RevisionSelect
              label="Compare"
              revisions={revisions}
              chosen={left}
              onChange={(number) => onChange({ left: number })}
            />
            <RevisionSelect
              label="with"
              revisions={revisions}
              chosen={right}
              onChange={(number) => onChange({ right: number })}
            />
          </div>
        )}
        <DiffView label="Query" left={left.document.source} right={right.document.source} language="kql" />
        {left !== right && <RevisionEffects left={left} right={right} />}
        <DiffView
          label="Document"
          left={documentText(left.document)}
          right={documentText(right.document)}
          language="plaintext"
        />
        {(testsText(left.document) || testsText(right.document)) && (
          <DiffView
            label="Tests"
            left={testsText(left.document)}
            right={testsText(right.document)}
            language="plaintext"
          />
        )}
      </div>
    </div>
  );
}

interface RevisionSelectProps {
  readonly label: string;
  readonly revisions: readonly Revision[];
  readonly chosen: Revision;
  readonly onChange: (number: number) => void;
}

function RevisionSelect({ label, revisions, chosen, onChange }: RevisionSelectProps) {
  const options = revisions.map(({ number, author }) => ({
    value: String(number),
    label: `Revision ${number}`,
    detail: author.name,
  }));
  return (
    <Select
      label={label}
      value={String(chosen.number)}
      options={options}
      onChange={(value) => onChange(Number(value))}
      className="w-40"
    />
  );
}

interface RevisionListProps {
  readonly probe: Probe;
  readonly revisions: readonly Revision[];
}

function RevisionList({ probe, revisions }: RevisionListProps) {
  return (
    <ol aria-label="Revisions" className="divide-y text-data">
      {revisions.map((revision) => (
        <li key={revision.number} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-3 py-1.5">
          <span className="w-20 font-medium">Revision {revision.number}</span>
          <span className="w-28 truncate">{revision.author.name}</span>
          <TimeText at={revision.createdAt} className="w-24 text-muted" />
          <span className="text-muted">
            content <Hash value={revision.contentHash} label="content hash" />
          </span>
          <span className="text-muted">
            plan <Hash value={revision.planHash} label="plan hash" />
          </span>
          {revision.number === probe.deployedRevision && <span className="text-good">rolled out</span>}
          <RestoreButton probe={probe} revision={revision} />
        </li>
      ))}
    </ol>
  );
}
