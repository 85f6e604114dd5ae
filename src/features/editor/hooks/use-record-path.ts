import { useEffect, useState } from 'react';
import { sampleClient } from '../../../lib/workers/sample-client.ts';
import { type PathLine, pathLines } from '../model/operator-lines.ts';
import type { Fate } from '../model/record-status.ts';
import { usePreviewState } from './editor-context.ts';

/** A record by its place among those of a fate, the newest first. */
export interface RecordPlace {
  readonly status: Fate | undefined;
  readonly index: number;
}

/** The way of a record through the query of the newest run; null while it is not known, and for one out of scope. */
export function useRecordPath({ status, index }: RecordPlace): readonly PathLine[] | null {
  const run = usePreviewState(({ answer }) => answer?.run ?? null);
  const query = usePreviewState(({ answered }) => answered);
  const [lines, setLines] = useState<readonly PathLine[] | null>(null);
  useEffect(() => {
    if (run === null || !query) return;
    let isCurrent = true;
    void sampleClient.recordPath({ run, status, index }).then((outcome) => {
      if (isCurrent && outcome.ok) setLines(outcome.value && pathLines(query, outcome.value));
    });
    return () => {
      isCurrent = false;
    };
  }, [run, query, status, index]);
  return lines;
}
