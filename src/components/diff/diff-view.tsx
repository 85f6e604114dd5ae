import { lazy, Suspense, useId, useState } from 'react';
import { ErrorBoundary } from '../error-boundary.tsx';
import { Skeleton } from '../skeleton.tsx';
import { clampDiffHeight, expectedDiffHeight } from './diff-height.ts';

export interface DiffViewProps {
  /** What is compared. */
  readonly label: string;
  readonly left: string;
  readonly right: string;
  readonly language: 'kql' | 'json' | 'plaintext';
}

// The editor is large: only who looks at a difference loads it.
const DiffEditor = lazy(async () => ({ default: (await import('./diff-editor.tsx')).DiffEditor }));

/** Two texts side by side with what differs between them; one above the other where it is narrow. */
export function DiffView({ label, left, right, language }: DiffViewProps) {
  const titleId = useId();
  const [content, setContent] = useState<number | null>(null);
  const height = content === null ? expectedDiffHeight(left, right) : clampDiffHeight(content);
  const isEqual = left === right;
  return (
    <section aria-labelledby={titleId}>
      <h3 id={titleId} className="mb-1 flex gap-2 text-data font-medium">
        {label} {isEqual && <span className="font-normal text-muted">no differences</span>}
      </h3>
      <div className="overflow-hidden rounded border" style={{ height }}>
        <ErrorBoundary name={label}>
          <Suspense fallback={<Skeleton className="h-full" />}>
            <DiffEditor label={label} left={left} right={right} language={language} onHeight={setContent} />
          </Suspense>
        </ErrorBoundary>
      </div>
    </section>
  );
}
