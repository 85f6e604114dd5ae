import { useEffect, useState } from 'react';
import type { Compilation } from '../../../lib/workers/language-types.ts';
import { sampleClient } from '../../../lib/workers/sample-client.ts';
import type { RunTrace } from '../../../lib/workers/sample-types.ts';
import { usePreviewState } from './editor-context.ts';

/** A run step by step, and the query that it is of. */
export interface TracedQuery {
  readonly query: Compilation;
  readonly trace: RunTrace;
}

/** How the newest run went, with the rows behind so many of its steps. Until the newest is traced, the one before. */
export function useRunTrace(steps: number): { traced: TracedQuery | null; failure: string | null } {
  const run = usePreviewState(({ answer }) => answer?.run ?? null);
  const query = usePreviewState(({ answered }) => answered);
  const [traced, setTraced] = useState<TracedQuery | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    if (run === null || !query) return;
    let isCurrent = true;
    void sampleClient.trace({ run, steps }).then((outcome) => {
      if (!isCurrent) return;
      if (outcome.ok && outcome.value) setTraced({ query, trace: outcome.value });
      setFailure(outcome.ok ? null : outcome.failure.message);
    });
    return () => {
      isCurrent = false;
    };
  }, [run, steps, query]);
  return { traced, failure };
}
